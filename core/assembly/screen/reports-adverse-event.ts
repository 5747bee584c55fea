import { findPersons } from './find-patient.ts';

/** What happened to somebody. A form of asking ("had questions") is none. */
const HAPPENED =
  /(?<!\p{L})(?:had(?! (?:a |some |many )?(?:question|interest|a look))|has had|have had|got|gets|getting|develop(?:ed|s|ing)|report(?:ed|s)(?! (?:that they|interest|to you))|complain(?:ed|s|ing)|suffer(?:ed|s|ing)|experienc(?:ed|es|ing)|felt|feels|feeling|fell|collaps\w+|died|passed (?:out|away)|was (?:\p{L}+ )?(?:admitted|hospitali[sz]ed|taken|rushed)|were (?:\p{L}+ )?(?:admitted|hospitali[sz]ed)|ended up|noticed|stopped|had to stop|discontinued|vomit\w+|threw up|started (?:to|\p{L}+ing)|broke out|came out in|woke up|went (?:\p{L}+ )?(?:blind|into)|is (?:\p{L}+ )?(?:pregnant|bleeding|feeling|in hospital)|became|turned|can(?:not|['’]t)|didn['’]t work|did not work|doesn['’]t work|not working|no effect|was racing|were racing|(?:gave|given|took) \p{L}+|took (?:too|twice|double|the wrong)|swallowed|overdos\w+|bled|fainted|reacted|lost|worsened|got worse|went up|went down|swelled|hatte(?! (?:\p{L}+ )?(?:fragen|interesse))|hat (?:\p{L}+ ){0,8}(?:bekommen|entwickelt|gehabt|gemeldet|erlitten|erbrochen|abgesetzt|abgebrochen|geklagt|berichtet|reagiert|vertragen|gezeigt|verloren|eingenommen|genommen)|haben (?:\p{L}+ ){0,8}(?:bekommen|entwickelt|erlitten|erbrochen|abgesetzt|geklagt|berichtet)|bekam|bekamen|bekommt|entwickelte|entwickelt|klagt\p{L}*|leidet|litt|erlitt|berichtet\p{L}* (?:über|von)|musste|mussten|wurde|wurden|verschluckt\p{L}*|gestiegen|verwechselt\p{L}*|born|swallow\p{L}*|ist (?:\p{L}+ ){0,6}(?:gestorben|verstorben|kollabiert|gestürzt|umgefallen|umgekippt|zusammengebrochen|schwanger|ohnmächtig|aufgetreten|bewusstlos|schlecht|übel)|stürzte|starb|verstarb|kollabierte|erbrach|übergab|brach|wirkt nicht|hilft nicht|wirkte nicht|half nicht|keine wirkung|trat|traten|aufgetreten|zeigten?|geht (?:es|’s|'s)|ging es|nahm(?:en)?|einnahm|spürt\p{L}*|fühlt\p{L}*|verträgt|vertrug|reagierte|reagiert|seit der (?:ersten )?(?:einnahme|gabe|dosis)|a (?:\p{L}+ ){0,2}(?:eu|développé|présenté|fait|ressenti|vomi|signalé|souffert|arrêté|dû|perdu|pris|été (?:\p{L}+ )?(?:hospitalisée?|admise?|transférée?)|avalé|chuté)|(?:il|elle) a (?:des|une|un|mal|de la)|ont (?:eu|développé|présenté|fait|ressenti|vomi|arrêté)|avait|était|n['’]a eu aucun|souffre\p{L}*|se plaint|se sent\p{L}*|s['’]est (?:plainte?|évanouie?|effondrée?|sentie?)|est (?:décédée?|morte?|tombée?|enceinte|hospitalisée?)|présente|ressent|ne (?:marche|fonctionne) pas|n['’]a pas (?:marché|fonctionné))(?!\p{L})/iu;

/** Harm that needs no list of symptoms to be known as such. */
const GRAVE =
  /(?<!\p{L})(?:birth defects?|malformations?|\p{L}*reactions?|\p{L}*reaktion(?:en)?|\p{L}{3,}(?:itis|itus|aemia|emia|ämie|émie|ite|rrhage|rrhoea|rrhea|algia|plegia|ödeme?|oedema|edema|œdème|bluten|blutung(?:en)?|schmerz(?:en)?|krämpfe|krampf|versagen|phyla(?:xis|xie))|died|death|passed (?:out|away)|collapsed|hospitali[sz]ed|admitted to|(?:in|to) (?:the )?(?:hospital|er|icu|a&e|emergency)|emergency room|intensive care|overdos\w+|faint\w*|unconscious|threw up|vomit\w*|rash|hives|swollen|swelling|swelled|dizz\w+|palpitations?|racing|numb\w*|tremors?|shak(?:y|ing)|weak(?:ness)?|hypogly\w*|low (?:blood )?(?:pressure|sugar)|consciousness|blue lips|bruis\w*|hallucinat\w*|suicid\w*|depress\w*|hair|hearing|bleed\w*|bled|seizures?|miscarriage|pregnant|out of breath|short of breath|breathless\w*|blurred|blind|itch\w*|tired(?:ness)?|nause\w*|headaches?|pain|pains|ache|cramps?|fever|unwell|sick|ill|awful|terrible|allerg\w*|swallowed|double dose|twice the dose|wrong dose|liver|jaundice|yellow|cough\w*|diarrh\w*|stroke|heart attack|stumbled|fell (?:down|over)|(?:did ?n['’]?o?t|does ?n['’]?o?t|not) work\w*|no effect|gestorben|verstorben|starb|verstarb|kollabier\w*|zusammengebrochen|umgekippt|umgefallen|gestürzt|stürzte|ohnmächtig|bewusstlos|krankenhaus|klinik|notaufnahme|notarzt|intensivstation|überdosis|überdosier\w*|erbrochen|erbrechen|übelkeit|übel|schlecht|schwindel\w*|schwindlig|ausschlag|hautausschlag|quaddeln|juckreiz|jucken|geschwollen\w*|schwellung\w*|herzrasen|zitter\w*|taub\w*|schwäche|schwach|blass|blaue|unterzucker\w*|haarausfall|todesfall|todesfälle|bewusstsein|benommen\w*|halluzin\w*|suizid\w*|depressi\w*|blutung\w*|geblutet|krampf\p{L}*|krämpfe|fehlgeburt|schwanger\w*|atemnot|luftnot|kopfschmerz\w*|schmerz\w*|bauchweh|fieber|müde|müdigkeit|allergisch\w*|gelb|durchfall\w*|husten|schlaganfall|herzinfarkt|verschluckt|missbildung\p{L}*|fehlbildung\p{L}*|doppelte dosis|falsche dosis|wirkt nicht|hilft nicht|keine wirkung|décédée?|morte?|évanouie?|évanouissement|effondrée?|hospitalisée?|urgences|réanimation|hôpital|surdosage|vomi\w*|nausées?|vertiges?|étourdissements?|éruption\w*|rougeurs?|boutons|urticaire|démange\w*|gonfl\w*|palpitations|tremble\w*|tremblements?|faiblesse|faible|hypoglyc\w*|connaissance|la vue|lèvres|bleus|hallucinations?|suicid\w*|dépress\w*|saign\w*|convulsions?|fausse couche|enceinte|essouffl\w*|maux? de|douleurs?|fièvre|fatigu\w*|allergi\w*|jaunisse|diarrh\w*|toux|avc|infarctus|malaises?|aucun effet|sans effet|avalé|malformation|mauvaise dose|double dose|ne (?:marche|fonctionne) pas|n['’]a pas (?:marché|fonctionné))(?!\p{L})/iu;

/** Somebody says that there is something to report. */
const ANNOUNCED =
  /(?<!\p{L})(?:(?:i|we) (?:\p{L}+ ){0,2}(?:need|want|have|wish|like|must) to (?:report|notify|flag)|(?:reporting|report) (?:a|an) (?:suspected )?(?:adverse|side|serious|sae|ae\b|case|medication error|overdose|pregnancy)|there (?:was|were|has been|have been) (?:a|an|two|some|several)|(?:we|i|they) (?:had|have had|saw|see|know of|heard of)|(?:rapporté|signalé|connaissance d['’]|eu connaissance)|(?:möchte|muss|müssen|will|wollen|würde gern\p{L}*) (?:\p{L}+ ){0,6}(?:melden|anzeigen)|(?:es gab|es kam zu|uns wurde|mir wurde) (?:\p{L}+ ){0,3}|(?:veux|voudrais|dois|souhaite|devons|voulons|souhaitons) (?:\p{L}+ ){0,2}(?:signaler|déclarer|notifier)|il y a eu)(?!\p{L})/iu;
const EVENT =
  /(?<!\p{L})(?:adverse (?:\p{L}+ )?(?:events?|reactions?|effects?)|side[- ]effects?|saes?|aes?|medication errors?|overdoses?|product (?:complaint|defect)s?|nebenwirkung\p{L}*|unerwünschte\p{L}* \p{L}+|uaw|medikationsfehler|überdosierung|effets? (?:secondaires?|indésirables?)|événements? indésirables?|erreurs? médicamenteuses?|surdosage)(?!\p{L})/iu;

/** A medicine, however it is called; its name stands as `MEDICINE`. */
export const MEDICINE = 'thatmedicine';
const TAKEN = String.raw`(?:${MEDICINE}|drugs?|medicines?|medications?|tablets?|pills?|capsules?|injections?|infusions?|shots?|treatment|therapy)`;
const GENOMMEN = String.raw`(?:${MEDICINE}|einnahme|\p{L}*gabe|dosis|tabletten?|kapseln?|infusion|spritze|behandlung|therapie|medikament\p{L}*|mittel|präparat|pille)`;
const PRIS = String.raw`(?:${MEDICINE}|prise|comprimés?|gélules?|dose|traitement|médicament|injection|perfusion|pilule)`;
/** Something came after, or with, the use of a medicine. */
const EXPOSED = new RegExp(
  [
    String.raw`(?<!\p{L})(?:since|after|while|when|once|because of|due to) (?:\p{L}+ ){0,4}?(?:tak(?:es|ing|en)|took|start(?:ed|s|ing)|dose|${TAKEN})(?!\p{L})`,
    String.raw`(?<!\p{L})on (?:the |our |this |that |his |her |your )?${TAKEN}(?!\p{L})`,
    String.raw`(?<!\p{L})(?:seit|nach|unter|wegen|während|durch|von) (?:\p{L}+ ){0,4}?(?:${GENOMMEN}|nimmt|einnimmt|nahm)(?!\p{L})|(?<!\p{L})davon(?!\p{L})`,
    String.raw`(?<!\p{L})(?:depuis|après|sous|pendant|suite à|à cause)(?: qu['’]\p{L}+)? (?:\p{L}+['’ ]){0,4}?(?:${PRIS}|prend|pris)(?!\p{L})`,
  ].join('|'),
  'iu',
);

/** "cases of liver injury": events that are counted. */
const CASES =
  /(?<!\p{L})(?:(?:cases?|reports?) of|deaths?|(?:\p{L}*fälle?n?|meldung(?:en)?) (?:von|mit)|todesf\p{L}+|cas (?:de|d['’])|décès)(?!\p{L})/iu;
/** A note without a verb: "Pt: rash", "Patientin schwanger". */
const TELEGRAM =
  /^\W*(?:pt|pat\.?|patient(?:in|e)?)(?![\p{L}-]| (?:support|brochure|information|leaflet|education))/iu;
const ASKED =
  /(?<!\p{L})(?:ask\w*|wants?|question\w*|information\w*|interest\w*|email|e-mail|mail|frag\p{L}*|möchte\p{L}*|will|demand\p{L}*|souhait\p{L}*|veut|voudrait)(?!\p{L})/iu;

/**
 * Whether a message seems to report what happened to somebody after a medicine, in English, German or French: within two
 * sentences a person, harm or a lack of effect, and that it happened or came with a medicine; or a person to whom something
 * came with a medicine, unless somebody only asks; or the announcement of such a report. A
 * request about side effects ("an email on side effects for patients") is none: nobody came to harm in it.
 *
 * @param sentences with `MEDICINE` in the place of every product name
 * @param isEvent whether a passage names an event, beyond the words that are known here
 */
export function reportsAdverseEvent(
  sentences: readonly string[],
  isEvent: (passage: string) => boolean,
): boolean {
  return sentences.some((sentence, index) => {
    if (TELEGRAM.test(sentence) && !ASKED.test(sentence) && (GRAVE.test(sentence) || isEvent(sentence)))
      return true;
    const passage = `${sentences[index - 1] ?? ''} ${sentence}`;
    if (ANNOUNCED.test(passage) && (EVENT.test(passage) || CASES.test(passage))) return true;
    const harmed = GRAVE.test(passage) || EVENT.test(passage) || isEvent(passage);
    const happened = HAPPENED.test(passage) && harmed;
    const exposed = EXPOSED.test(passage) && (harmed || !ASKED.test(passage));
    return (happened || exposed) && findPersons(passage).length > 0;
  });
}
