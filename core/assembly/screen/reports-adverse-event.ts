import { findPersons } from './find-patient.ts';

/** What happened to somebody. A form of asking ("had questions") is none. */
const HAPPENED =
  /(?<!\p{L})(?:had(?! (?:a |some |many )?(?:question|interest|a look))|has had|have had|got|gets|getting|develop(?:ed|s|ing)|report(?:ed|s) (?:a|an|some|severe|mild|having|feeling|getting)|complain(?:ed|s|ing)|suffer(?:ed|s|ing)|experienc(?:ed|es|ing)|felt|feels|feeling|fell|collaps\w+|died|passed (?:out|away)|was (?:\p{L}+ )?(?:admitted|hospitali[sz]ed|taken|rushed)|were (?:\p{L}+ )?(?:admitted|hospitali[sz]ed)|ended up|noticed|stopped|had to stop|discontinued|vomit\w+|threw up|started (?:to|\p{L}+ing)|broke out|came out in|woke up|went (?:\p{L}+ )?(?:blind|into)|is (?:\p{L}+ )?(?:pregnant|bleeding|feeling|in hospital)|became|turned|can(?:not|['’]t)|didn['’]t work|did not work|doesn['’]t work|not working|no effect|took (?:too|twice|double|the wrong)|swallowed|overdos\w+|bled|fainted|reacted|lost|worsened|got worse|went up|went down|swelled|hatte(?! (?:\p{L}+ )?(?:fragen|interesse))|hat (?:\p{L}+ ){0,8}(?:bekommen|entwickelt|gehabt|gemeldet|erlitten|erbrochen|abgesetzt|abgebrochen|geklagt|berichtet|reagiert|vertragen|gezeigt|verloren|eingenommen|genommen)|haben (?:\p{L}+ ){0,8}(?:bekommen|entwickelt|erlitten|erbrochen|abgesetzt|geklagt|berichtet)|bekam|bekamen|bekommt|entwickelte|entwickelt|klagt\p{L}*|leidet|litt|erlitt|berichtet\p{L}* (?:über|von)|musste|mussten|wurde|wurden|ist (?:\p{L}+ ){0,6}(?:gestorben|verstorben|kollabiert|gestürzt|umgefallen|umgekippt|zusammengebrochen|schwanger|ohnmächtig|aufgetreten|bewusstlos|schlecht|übel)|stürzte|starb|verstarb|kollabierte|erbrach|übergab|brach|wirkt nicht|hilft nicht|wirkte nicht|half nicht|keine wirkung|trat|traten|aufgetreten|spürt\p{L}*|fühlt\p{L}*|verträgt|vertrug|reagierte|reagiert|seit der (?:ersten )?(?:einnahme|gabe|dosis)|a (?:\p{L}+ ){0,2}(?:eu|développé|présenté|fait|ressenti|vomi|signalé|souffert|arrêté|dû|perdu|pris|été (?:\p{L}+ )?(?:hospitalisée?|admise?))|ont (?:eu|développé|présenté|fait|ressenti|vomi|arrêté)|avait|souffre\p{L}*|se plaint|s['’]est (?:plainte?|évanouie?|effondrée?|sentie?)|est (?:décédée?|morte?|tombée?|enceinte|hospitalisée?)|présente|ressent|ne (?:marche|fonctionne) pas|n['’]a pas (?:marché|fonctionné))(?!\p{L})/iu;

/** Harm that needs no list of symptoms to be known as such. */
const GRAVE =
  /(?<!\p{L})(?:died|death|passed (?:out|away)|collapsed|hospitali[sz]ed|admitted to|(?:in|to) (?:the )?(?:hospital|er|icu|a&e|emergency)|emergency room|intensive care|overdos\w+|faint\w*|unconscious|threw up|vomit\w*|rash|hives|swollen|swelling|swelled|dizz\w+|palpitations?|bleed\w*|bled|seizures?|miscarriage|pregnant|out of breath|short of breath|breathless\w*|blurred|blind|itch\w*|tired(?:ness)?|nause\w*|headaches?|pain|pains|ache|cramps?|fever|unwell|sick|ill|awful|terrible|allerg\w*|swallowed|double dose|twice the dose|wrong dose|liver|jaundice|yellow|cough\w*|diarrh\w*|stroke|heart attack|stumbled|fell (?:down|over)|(?:did ?n['’]?o?t|does ?n['’]?o?t|not) work\w*|no effect|gestorben|verstorben|starb|verstarb|kollabier\w*|zusammengebrochen|umgekippt|umgefallen|gestürzt|stürzte|ohnmächtig|bewusstlos|krankenhaus|klinik|notaufnahme|notarzt|intensivstation|überdosis|überdosier\w*|erbrochen|erbrechen|übelkeit|übel|schlecht|schwindel\w*|schwindlig|ausschlag|hautausschlag|quaddeln|juckreiz|jucken|geschwollen\w*|schwellung\w*|herzrasen|blutung\w*|geblutet|krampf\p{L}*|krämpfe|fehlgeburt|schwanger\w*|atemnot|luftnot|kopfschmerz\w*|schmerz\w*|bauchweh|fieber|müde|müdigkeit|allergisch\w*|gelb|durchfall\w*|husten|schlaganfall|herzinfarkt|doppelte dosis|falsche dosis|wirkt nicht|hilft nicht|keine wirkung|décédée?|morte?|évanouie?|évanouissement|effondrée?|hospitalisée?|urgences|réanimation|hôpital|surdosage|vomi\w*|nausées?|vertiges?|étourdissements?|éruption\w*|rougeurs?|boutons|urticaire|démange\w*|gonfl\w*|palpitations|saign\w*|convulsions?|fausse couche|enceinte|essouffl\w*|maux? de|douleurs?|fièvre|fatigu\w*|allergi\w*|jaunisse|diarrh\w*|toux|avc|infarctus|malaises?|mauvaise dose|double dose|ne (?:marche|fonctionne) pas|n['’]a pas (?:marché|fonctionné))(?!\p{L})/iu;

/** Somebody says that there is something to report. */
const ANNOUNCED =
  /(?<!\p{L})(?:(?:i|we) (?:\p{L}+ ){0,2}(?:need|want|have|wish|like|must) to (?:report|notify|flag)|(?:reporting|report) (?:a|an) (?:suspected )?(?:adverse|side|serious|sae|ae\b|case|medication error|overdose|pregnancy)|there (?:was|were|has been|have been) (?:a|an|two|some|several)|(?:möchte|muss|müssen|will|wollen|würde gern\p{L}*) (?:\p{L}+ ){0,6}(?:melden|anzeigen)|(?:es gab|es kam zu|uns wurde|mir wurde) (?:\p{L}+ ){0,3}|(?:veux|voudrais|dois|souhaite|devons|voulons|souhaitons) (?:\p{L}+ ){0,2}(?:signaler|déclarer|notifier)|il y a eu)(?!\p{L})/iu;
const EVENT =
  /(?<!\p{L})(?:adverse (?:\p{L}+ )?(?:events?|reactions?|effects?)|side[- ]effects?|saes?|aes?|medication errors?|overdoses?|product (?:complaint|defect)s?|nebenwirkung\p{L}*|unerwünschte\p{L}* \p{L}+|uaw|medikationsfehler|überdosierung|effets? (?:secondaires?|indésirables?)|événements? indésirables?|erreurs? médicamenteuses?|surdosage)(?!\p{L})/iu;

/**
 * Whether a message seems to report what happened to somebody after a medicine, in English, German or French: within two
 * sentences a person, something that happened, and harm or a lack of effect; or the announcement of such a report. A
 * request about side effects ("an email on side effects for patients") is none: nobody came to harm in it.
 *
 * @param isEvent whether a passage names an event, beyond the words that are known here
 */
export function reportsAdverseEvent(
  sentences: readonly string[],
  isEvent: (passage: string) => boolean,
): boolean {
  return sentences.some((sentence, index) => {
    const passage = `${sentences[index - 1] ?? ''} ${sentence}`;
    if (ANNOUNCED.test(passage) && EVENT.test(passage)) return true;
    const harmed = GRAVE.test(passage) || EVENT.test(passage) || isEvent(passage);
    return harmed && HAPPENED.test(passage) && findPersons(passage).length > 0;
  });
}
