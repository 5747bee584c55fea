import type { Span } from './screening.ts';

/** Words that make "patient" a kind of material or a group, not a person. */
const MATERIAL = String.raw`(?![ -]?(?:support|advoca\w*|association\w*|brochure\w*|card\w*|education|forum|group\w*|guide\w*|information\w*|journey\w*|leaflet\w*|material\w*|organi[sz]ation\w*|population\w*|profile\w*|program\w*|pathway\w*|safety|access|stories|types?|segment\w*|awareness|day|diary|expert\w*|partenaire\w*|unterst\w*|programm\w*|brosch\w*|info\w*))`;

const PERSONS = [
  // English
  String.raw`(?:(?:my|our|his|her|one|another|this|that|the same|an? (?:\d+\S*|young|elderly|old|older|male|female|middle-aged|new|pregnant))(?: \p{L}+){0,2} patients?${MATERIAL}\b)`,
  String.raw`(?:(?:a|the|one of (?:my|our|his|her|their)|two of (?:my|our|his|her|their)|some of (?:my|our)|several of (?:my|our)|\d+ of (?:my|our|his|her|their)) patients?${MATERIAL}\b)`,
  String.raw`(?:(?:two|three|four|five|several|a few|couple of) (?:of (?:my|our|his|her|their) )?patients\b)`,
  String.raw`(?:(?:patients?|one|two|some) of (?:mine|ours|his|hers|theirs)\b|(?:trial|study) (?:subject|participant)s?\b)`,
  String.raw`(?:(?:my|our|his|her|an?|the|this|one|their)(?: (?:\d+\S*|young|elderly|old|older|pregnant|female|male))? (?:mother|father|mum|mom|dad|wife|husband|sister|brother|daughter|son|aunt|uncle|grandmother|grandfather|neighbour|neighbor|friend|lady|gentleman|woman|man|boy|girl|child|baby|newborn|volunteer|customer|client|user|consumer|resident|relative|cousin|nephew|niece|partner|pt)\b)`,
  String.raw`(?:\d{1,3}[ -]?(?:years?|yrs?|yo|y\/o)[ -]?(?:old)?\b)`,
  String.raw`(?:(?:two|three|four|several|some) (?:people|persons|women|men|users|customers|volunteers|participants)\b)`,
  String.raw`(?:(?:a friend|a relative|a neighbou?r) of \p{L}+)`,
  String.raw`(?:(?:herr|frau|mrs?|ms|mme|madame)\.? \p{L})`,
  String.raw`(?:\b(?:someone|somebody|she|he|for (?:him|her)|i (?:took|felt|had|have been|got|am|was)|pt)\b)`,
  // German
  String.raw`(?:(?:mein|unser|ein|eine|dies|jen|der|die|dem|den|des|ihr|sein|deren|dessen)(?:e[rnms]?)?(?: \p{L}+){0,2} (?:patient(?:in|en)?|pat\.|probandin|proband)\b${MATERIAL})`,
  String.raw`(?:(?:einer|eine|einem|einen|zwei|drei|mehrere[rn]?|einige[rn]?)(?: \w+)? (?:meiner|unserer|seiner|ihrer) patient(?:en|innen)\b)`,
  String.raw`(?:(?:zwei|drei|vier|mehrere[rn]?|einige[rn]?) patient(?:en|innen)\b)`,
  String.raw`(?:(?:mein(?:e[rnms]?)?|unsere?[rnms]?|sein(?:e[rnms]?)?|ihre?[rnms]?|ein(?:e[rnms]?)?|die|der|dem|den|das)(?: \p{L}+)? (?:mutter|vater|frau|mann|ehefrau|ehemann|schwester|bruder|tochter|sohn|oma|opa|tante|onkel|nachbarin|nachbar|freundin|freund|dame|herr|herrn|kind|baby|säugling|anwenderin|anwender|kundin|kunde|kunden|bewohnerin|bewohner|probandin|proband|verwandte[rn]?|partnerin|partner)\b)`,
  String.raw`(?:\d{1,3}[ -]?(?:-?jährige[rnms]?|jahre alt|j\.)(?!\p{L}))`,
  String.raw`(?:\b(?:kind|baby|kundin|kunde|patientin|seit (?:er|sie)|jemand|jemandem|er hat|sie hat|er hatte|sie hatte|ihm wurde|ihr wurde|er ist|(?:er|sie) (?:wurde|bekam|musste|fiel|klagt|klagte|litt|erlitt|starb|fühlt\p{L}*|nahm)|sie ist|(?:hatte|hat|bekam|ist|wurde|musste|fühlt|fühlte) (?:sie|er)|ich (?:habe|hatte|bekam|nahm))\b)`,
  // French
  String.raw`(?:(?:mon|ma|mes|notre|nos|son|sa|un|une|ce|cet|cette|le|la|du|au|chez|deux|trois|plusieurs|l['’]un de (?:mes|nos|ses)|l['’]une de (?:mes|nos|ses)|un de (?:mes|nos|ses)|une de (?:mes|nos|ses))(?: \p{L}+){0,2} patient(?:e|s|es)?\b${MATERIAL})`,
  String.raw`(?:(?:ma|mon|sa|son|une|un|la|le|cette|cet|ce)(?: (?:jeune|vieille|vieux|petite?))? (?:mère|père|femme|mari|soeur|sœur|frère|fille|fils|tante|oncle|voisine|voisin|amie|ami|dame|monsieur|homme|enfant|bébé|nourrisson|cliente?|usager|usagère|résidente?|proche|compagne|compagnon)\b)`,
  String.raw`(?:\b(?:quelqu['’]un|elle a|il a|elle est|il est|elle s['’]est|il s['’]est|qu['’](?:il|elle) prend|j['’]ai (?:pris|eu|fait|ressenti)|chez (?:lui|elle))\b)`,
  String.raw`(?:(?:âgée? de )?\d{1,3} ans\b)`,
].join('|');

const PERSON = new RegExp(String.raw`(?<![\p{L}\d])(?:${PERSONS})`, 'giu');
const PATIENT_WORD = /patient|\bpat\.|\bpt\b|proband/iu;
const AGE =
  /\d{1,3}[ -]?(?:years?|yrs?|yo|y\/o)|\d{1,3}[ -]?-?jährige|\d{1,3} jahre alt|(?:âgée? de )\d{1,3} ans|\d{1,3} ans/iu;
/** Ages of products and events, not of people. */
const ANNIVERSARY =
  /anniversar|jubil|anniversaire|bestehen|experience|erfahrung|expérience|guarantee|study|studie|étude/iu;

/** Where a text speaks of one person or of single people who are treated, in English, German or French. */
export const findPersons = (text: string): Span[] =>
  Array.from(text.matchAll(PERSON), ({ 0: words, index }) => ({ start: index, end: index + words.length }));

/** Whether a sentence gives details of a patient: it names one, and an age with it. */
export const isPatientDetail = (sentence: string): boolean =>
  PATIENT_WORD.test(sentence) &&
  AGE.test(sentence) &&
  !ANNIVERSARY.test(sentence) &&
  findPersons(sentence).some(
    ({ start, end }) => PATIENT_WORD.test(sentence.slice(start, end)) || AGE.test(sentence.slice(start, end)),
  );
