import type { Topic } from '../../library/vocabulary/terms.ts';
import { wordList } from '../../library/vocabulary/synonyms/word-list.ts';

/**
 * Words of requests beside the synonyms of the library's topics: what marketers and doctors ask about in passing, in
 * English, German and French. They name a topic to be read, and never widen a search.
 */
export const REQUEST_TOPICS: Partial<Record<Topic, readonly string[]>> = {
  efficacy:
    wordList(`effect, effects, early effect, onset of action, onset, Wirkeintritt, Effekt, effet, effet précoce, mortality, survival, hospitalisation, hospitalisations, hospitalization, hospitalizations,
    response rates, number needed to treat, remission, clinical results, headline result, primary outcome, NNT,
    Mortalität, Überleben, Hospitalisierung, Hospitalisierungen, Krankenhauseinweisungen, Studienergebnisse,
    Studienergebnis, Hauptergebnis, Wirkung, mortalité, survie, critère primaire,
    rémission, taux de rémission, résultats cliniques`),
  safety: wordList(`hyperkalaemia, hyperkalemia, high potassium, low BP, low blood pressure, hypotension,
    blood pressure, potassium monitoring, potassium, ADRs, infections, infection risk, lab checks, lab tests,
    laboratory checks, well tolerated, Hyperkaliämie, Kalium, Kaliumwerte, Blutdruck, niedriger Blutdruck, Hypotonie,
    Laborkontrollen, Laborwerte, Infektionen, Infektionsrisiko, Nebenwirkungsmanagement, Sicherheitsdaten, UAWs,
    hyperkaliémie, kaliémie, hypotension artérielle, tension artérielle, tension basse, infections, bilans biologiques,
    effets indés, effets secondaire, iatrogénie`),
  dosing:
    wordList(`dosin, starting treatment, start of treatment, how to start, how to dose, initiate, initiating,
    first dose, Einschleichen, einschleichen, uptitration, titrating, target dose, dosing schedule, dose calendar, Einstieg in die Therapie,
    Therapieeinstieg, Einstellung, Eindosierung, Zieldosis, Auftitrierung, wie dosieren, Dosierungskalender,
    posologie de départ, dose de départ, mise en route, initiation du traitement, débuter le traitement, dose cible`),
  mechanism_of_action: wordList(`how it acts, mode of action film, calcium leak, Wirkungsmechanismus,
    wie das Medikament wirkt, wie funktioniert, comment ça agit, comment il agit, mécanismes`),
  access: wordList(`reimburse, coverage, insurance coverage, NICE, G-BA, Erstattungssituation, kassenfähig,
    Erstattbarkeit, Nutzenbewertung, Verschreibung, remboursable, taux de remboursement, tiers payant`),
  patient_support:
    wordList(`support for patients, patient programme, patient program, PSP, patient app, support
    programs, support programmes, patient resources, nurse visits, Patientenprogramm, Patientenprogramme,
    Patientenunterstützung, Unterstützungsprogramm, Patientenbegleitprogramm, Patienten App, Schulungsprogramm,
    programme de soutien aux patients, programme de soutien, programme patients, soutien patient,
    accompagnement patient, application pour les patients`),
  adherence: wordList(`staying on therapy, keep taking, stop taking it, persistence data, vergessene Dosen,
    vergessenen Dosis, vergessenen Dosen, Dosis vergessen, bei der Stange, doses oubliées,
    oubli d'une dose, compliance`),
  study_design:
    wordList(`trial set-up, who was studied, patient population, comparator, RCT, placebo, how the trial was
    run, trial population, pivotal trial, pivotal study, Studienprogramm, Placebo, Vergleichsarm, Zulassungsstudien,
    étude pivot, essai pivot, protocole, population de l'étude, contre placebo, eingeschlossen, Einschlusskriterien, inclusion criteria, critères d'inclusion`),
  quality_of_life:
    wordList(`how patients feel, KCCQ, health status, PROs, feel better, wie sich Patienten fühlen,
    Gesundheitszustand, Lebensqualitätsdaten, comment se sentent les patients, état de santé`),
  disease_awareness:
    wordList(`readmission, readmissions, rehospitalisation, Wiedereinweisung, Wiedereinweisungen,
    disease background, réhospitalisation, réhospitalisations`),
  special_populations:
    wordList(`diabetics, diabetes, diabetic patients, over 75, aged 75, seniors, CKD, eGFR, renal,
    renal patients, kidney patients, kidneys, dialysis, Diabetiker, Diabetes, Nieren, Niere, Nierenpatienten,
    Nierenkranke, nierenkranke, ältere Menschen, über 75, alte Patienten, Senioren, Leberkranke, diabétiques, diabète,
    insuffisant rénal, reins, rénale, plus de 75 ans, femmes enceintes`),
  interactions:
    wordList(`co-meds, other medicines, other drugs, vaccines, vaccination, live vaccines, combining with,
    taken together with, polymedicated, Impfen, geimpft, Impfung, Impfungen, Lebendimpfstoffe, Begleitmedikamente, andere Medikamente,
    anderen Medikamenten, Kombination, vaccins, vaccination, vaccin, autres médicaments, d'autres médicaments,
    comédications`),
  administration: wordList(`how to store, with meals, time of day, Einnahmezeitpunkt, Tageszeit,
    moment de la prise, au moment des repas`),
};
