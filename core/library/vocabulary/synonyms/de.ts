import type { Topic } from '../terms.ts';
import { wordList } from './word-list.ts';

/** What German-speaking marketers and doctors write when they mean a topic, inflected forms and compounds included. */
export const GERMAN_TOPIC_WORDS: Record<Topic, readonly string[]> = {
  efficacy:
    wordList(`Wirksamkeit, wirksam, wirksame, wirksamer, Wirksamkeitsdaten, Effektivität, Nutzen, Zusatznutzen,
    klinischer Nutzen, klinischen Nutzen, Therapieerfolg, Behandlungserfolg, Ergebnis, Ergebnisse, Ansprechen,
    Ansprechrate, Überlegenheit, überlegen, Endpunkt, Endpunkte, primärer Endpunkt, primären Endpunkt, Risikoreduktion,
    Risikosenkung, Senkung, Reduktion, wie gut wirkt, Verbesserung`),
  safety: wordList(`Sicherheit, sicher, Sicherheitsprofil, Sicherheitsdaten, Sicherheitsinformationen,
    Sicherheitshinweise, Arzneimittelsicherheit, Nebenwirkung, Nebenwirkungen, Nebenwirkungsprofil, unerwünschte
    Ereignisse, unerwünschte Wirkungen, unerwünschte Arzneimittelwirkungen, UAW, Verträglichkeit, verträglich,
    vertragen, Gegenanzeige, Gegenanzeigen, Kontraindikation, Kontraindikationen, Warnhinweis, Warnhinweise,
    Vorsichtsmaßnahmen, Risiken, Blutung, Blutungen, Blutungsrisiko, Überdosierung, Toxizität, Abbruchrate,
    Pharmakovigilanz`),
  dosing: wordList(`Dosierung, Dosierungen, Dosis, Dosen, dosieren, dosiert, Dosierungsschema, Dosisanpassung,
    Dosisanpassungen, Anfangsdosis, Startdosis, Erhaltungsdosis, Höchstdosis, Titration, auftitrieren, Aufdosierung,
    einmal täglich, zweimal täglich, einmal wöchentlich, Posologie, wie viel, Tagesdosis, Therapiebeginn`),
  mechanism_of_action: wordList(`Wirkmechanismus, Wirkungsmechanismus, Wirkweise, Wirkungsweise, Wirkprinzip,
    wie wirkt, wie es wirkt, Pharmakologie, pharmakologisch, Pharmakodynamik, Rezeptor, Rezeptoren, Hemmung, hemmt,
    Inhibitor, Hemmer, Signalweg, Signalwege, Zielstruktur, Agonist, Antagonist`),
  access:
    wordList(`Erstattung, erstattet, erstattungsfähig, Erstattungsfähigkeit, Kostenübernahme, Kosten, Preis, Preise,
    Krankenkasse, Krankenkassen, Kassen, Verordnung, verordnungsfähig, Verordnungsfähigkeit, Wirtschaftlichkeit,
    AMNOG, G-BA, Marktzugang, Zuzahlung, Rabattvertrag, Verfügbarkeit, Zugang, Festbetrag`),
  patient_support:
    wordList(`Patientenunterstützung, Patientenprogramm, Patientenbetreuung, Patientenbegleitprogramm,
    Unterstützungsprogramm, Begleitprogramm, Patientenmaterial, Patientenmaterialien, Patientenbroschüre,
    Patienteninformation, Patientenschulung, Schulungsmaterial, Hotline, Servicetelefon, Starterset, Beratung,
    Unterstützung für Patienten, Patientenservice, Therapiebegleitung`),
  adherence: wordList(`Adhärenz, adhärent, Therapietreue, therapietreu, Compliance, Einnahmetreue, Persistenz,
    Therapieadhärenz, vergessen, vergessene Dosis, vergessene Einnahme, versäumte Dosis, Therapieabbruch,
    Therapieabbrüche, dranbleiben, Erinnerung, Erinnerungen, regelmäßige Einnahme, Einnahmetagebuch`),
  study_design:
    wordList(`Studiendesign, Studienaufbau, Studie, Studien, Studiendaten, Studienlage, klinische Studie,
    klinische Studien, Zulassungsstudie, Phase 3, Phase III, Phase-III-Studie, randomisiert, randomisierte, doppelblind,
    placebokontrolliert, Methodik, Kohorte, Einschlusskriterien, Studienpopulation, Register, Registerdaten, Evidenz,
    Datenlage, Daten`),
  quality_of_life: wordList(`Lebensqualität, gesundheitsbezogene Lebensqualität, Wohlbefinden, Alltag,
    Alltagsaktivitäten, Patientenzufriedenheit, patientenberichtete Endpunkte, patientenberichtete Ergebnisse,
    Belastbarkeit, körperliche Funktion, Symptomlast, Symptome, Beschwerden, Müdigkeit, Fatigue, Leistungsfähigkeit`),
  disease_awareness:
    wordList(`Krankheitsbewusstsein, Krankheitslast, Krankheitsbild, Epidemiologie, Prävalenz,
    Inzidenz, Häufigkeit der Erkrankung, Diagnose, Diagnostik, diagnostizieren, Früherkennung, Screening, Vorsorge,
    Risikofaktor, Risikofaktoren, Versorgungslücke, Versorgungslücken, Aufklärung, Pathophysiologie, Erkrankung,
    unterdiagnostiziert`),
  special_populations:
    wordList(`besondere Patientengruppen, besondere Patientengruppe, spezielle Patientengruppen,
    spezielle Populationen, ältere Patienten, älteren Patienten, Ältere, betagte, Schwangerschaft, schwanger,
    Schwangere, Stillzeit, Stillende, Kinder, Jugendliche, pädiatrisch, Niereninsuffizienz, eingeschränkter
    Nierenfunktion, eingeschränkte Nierenfunktion, Nierenfunktion, Nierenfunktionsstörung, Leberinsuffizienz,
    Leberfunktion, Leberfunktionsstörung, gebrechlich, Komorbidität, Komorbiditäten, Begleiterkrankungen`),
  interactions:
    wordList(`Wechselwirkung, Wechselwirkungen, Interaktion, Interaktionen, Arzneimittelinteraktionen,
    Arzneimittelwechselwirkungen, Begleitmedikation, Komedikation, Begleittherapie, gleichzeitige Anwendung,
    gleichzeitige Einnahme, gleichzeitiger Gabe, Kombination mit, CYP3A4, CYP, P-gp, Polypharmazie, Polymedikation,
    Alkohol, Grapefruit`),
  administration:
    wordList(`Anwendung, anwenden, Einnahme, einnehmen, eingenommen, Verabreichung, verabreichen,
    verabreicht, Applikation, Injektion, Injektionen, injizieren, spritzen, Selbstinjektion, Infusion, Tablette,
    Tabletten, Fertigpen, Pen, Autoinjektor, Spritze, Fertigspritze, schlucken, mit Nahrung, mit einer Mahlzeit,
    nüchtern, Lagerung, lagern, Aufbewahrung, Handhabung, Darreichungsform`),
};
