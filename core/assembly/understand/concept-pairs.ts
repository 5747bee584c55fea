import type { Found } from './find-phrases.ts';

/** A topic that is told by two ideas close to each other, in either order: stopping, and tablets. */
interface ConceptPair {
  value: string;
  one: string;
  other: string;
}

const TABLETS = String.raw`(?:pills?|tablets?|capsules?|taking|treatment|therapy|medication|meds|doses?|tabletten?|therapie|medikamente?|einnahme|pillen|kapseln?|comprimes?|traitement|prises?|medicaments?|gelules?)`;
const PAIRS: readonly ConceptPair[] = [
  {
    value: 'adherence',
    one: String.raw`(?:stop|stops|stopping|stopped|quit\w*|skip\w* (?:a|their|his|her)|forget\w*|forgot\w*|miss|misses|missed|discontinu\w*|setzen|absetz\w*|abbrech\w*|abbrich\w*|aufhor\w*|vergess\w*|vergisst|arret\w*|oubli\w*|keep\w*|stay\w*|stick\w*|dranbleib\w*|poursui\w*|tien\w*)`,
    other: TABLETS,
  },
  {
    value: 'efficacy',
    one: String.raw`(?:how (?:quickly|fast|soon|long)|wie (?:schnell|lange|bald)|ab wann|combien de temps|au bout de combien|en combien)`,
    other: String.raw`(?:feel\w*|works?|kicks? in|difference|improve\w*|merk\w*|wirk\w*|spur\w*|anschlag\w*|effet|agi\w*|ressent\w*|marche)`,
  },
  {
    value: 'efficacy',
    one: String.raw`(?:fewer|less|reduc\w*|avoid\w*|prevent\w*|out of|weniger|seltener|verhinder\w*|vermeid\w*|moins|evit\w*|redui\w*|diminu\w*)`,
    other: String.raw`(?:hospital\w*|admissions?|deaths?|dying|events|todesfall\w*|krankenhaus\w*|klinikaufenthalt\w*|einweisung\w*|ereignisse|deces|morts|evenements|hopital)`,
  },
  {
    value: 'safety',
    one: String.raw`(?:(?:who|wer|qui|quels patients) (?:\S+ ){0,2}(?:shouldn't|should not|must not|can't|cannot|may not|nicht|ne|pas))`,
    other: String.raw`(?:get|take|have|use|receive|nehmen|bekommen|erhalten|prendre|recevoir|it|darf|sollte|doit)`,
  },
  {
    value: 'safety',
    one: String.raw`(?:watch\w*|look\w* out|monitor\w*|acht\w*|aufpass\w*|uberwach\w*|kontrollier\w*|surveill\w*|attention|vigilan\w*)`,
    other: String.raw`(?:blood|labs?|blut\w*|werte|labor\w*|bilans?|prises? de sang|for|out for|dangers?|signs|worauf|a quoi)`,
  },
  {
    value: 'safety',
    one: String.raw`(?:gain\w*|los\w*|put on|zunehm\w*|nimmt|prend\w*|perd\w*)`,
    other: String.raw`(?:weight|gewicht|poids|hair|haare|cheveux)`,
  },
  {
    value: 'dosing',
    one: String.raw`(?:start\w*|begin\w*|increas\w*|adjust\w*|reduc\w*|halv\w*|doubl\w*|anfang\w*|beginn\w*|reduzier\w*|steiger\w*|erhoh\w*|anpass\w*|commenc\w*|demarr\w*|augment\w*|diminu\w*|adapt\w*)`,
    other: String.raw`(?:doses?|mg|milligrams?|dosis|dosen|gfr|egfr|tablets? (?:a|per) day|patients? on|people on|(?:traitement|patients?) (?:par|sous))`,
  },
  {
    value: 'dosing',
    one: String.raw`(?:stelle?n?|einstellen|eingestellt)`,
    other: String.raw`(?:patient(?:en|innen)?|auf (?:cardivanta|articulane|orlivaspin\w*|pelmorixin\w*|das medikament) ein\w*)`,
  },
  {
    value: 'efficacy',
    one: String.raw`(?:wirkt|works?|working|hilft|helps?|lasts?|anhalt\w*|marche|agit|dure)`,
    other: String.raw`(?:after|nach|still|noch|apres|encore|au bout de) (?:\S+ )?(?:# )?(?:years?|months?|jahr\w*|monat\w*|ans|mois|\d+)`,
  },
  {
    value: 'adherence',
    one: String.raw`(?:stick\w*|staying|keep\w*|bei der stange|dranbleib\w*)`,
    other: String.raw`(?:with (?:the |their )?(?:tablets|pills|treatment|therapy|medication))`,
  },
  {
    value: 'patient_support',
    one: String.raw`(?:help|support\w*|assistance|unterstutz\w*|begleit\w*|betreuungs\w*|hilfs\w*|accompagn\w*|aide|soutien)`,
    other: String.raw`(?:programmes?|programs?|services?|offers?|fur patient\w*|angebote? fur|programme)`,
  },
  {
    value: 'quality_of_life',
    one: String.raw`(?:feel\w*|fuhl\w*|sent|sentent|ressentent)`,
    other: String.raw`(?:patients?|patientinnen|patienten|people|se)`,
  },
  {
    value: 'access',
    one: String.raw`(?:cover\w*|pay\w*|fund\w*|ubernimm\w*|ubernehm\w*|zahl\w*|bezahl\w*|erstatt\w*|rembours\w*|pris en charge|prend en charge)`,
    other: String.raw`(?:medicare|medicaid|nhs|nice|aok|barmer|tk|kassen?|krankenkassen?|insur\w*|gkv|health plans?|secu|assurances?|mutuelles?|cpam)`,
  },
  {
    value: 'administration',
    one: String.raw`(?:swallow\w*|crush\w*|split\w*|open\w*|chew\w*|schluck\w*|halbier\w*|teil\w*|morser\w*|kau\w*|avale\w*|ecras\w*|ouvrir|croque\w*|coup\w*)`,
    other: String.raw`(?:pills?|tablets?|capsules?|tabletten?|kapseln?|comprimes?|gelules?)`,
  },
  {
    value: 'disease_awareness',
    one: String.raw`(?:explain\w*|understand\w*|recogni[sz]\w*|spot\w*|detect\w*|erklar\w*|versteh\w*|erkenn\w*|expliqu\w*|comprendre|reconnaitre|depist\w*)`,
    other: String.raw`(?:disease|illness|condition|heart failure|hf|erkrankung|krankheit|herzinsuffizienz|herzschwache|maladie|pathologie|insuffisance cardiaque)`,
  },
  {
    value: 'study_design',
    one: String.raw`(?:how many|wie viele|combien de|which|welche|quels)`,
    other: String.raw`(?:patients (?:were|took|in)|patienten (?:waren|hat|nahmen)|patients (?:ont|etaient|dans)|centres|zentren|participants|teilnehmer)`,
  },
];

/** At most so many words between the two. */
const BETWEEN = String.raw`(?:\s+[^\s.;!?\n]+){0,4}?\s+`;
const COMPILED = PAIRS.map(({ value, one, other }) => ({
  value,
  pattern: new RegExp(String.raw`\b(?:${one}\b${BETWEEN}${other}|${other}\b${BETWEEN}${one})\b`, 'gu'),
}));

/** Words that ask for a measure; beside another idea they ask for its measure, not for a dose. */
const MEASURE = /^(?:combien|how much|wie ?viel)$/u;

/** Topics that are told by two ideas close to each other. */
export function withConceptPairs(folded: string, found: readonly Found[]): Found[] {
  const pairs = COMPILED.flatMap(({ value, pattern }) =>
    [...folded.matchAll(pattern)].map((match): Found => ({
      part: 'topics',
      value,
      words: match[0],
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const kept = found.filter(
    (hit) =>
      !(MEASURE.test(hit.words) && pairs.some(({ start, end }) => start <= hit.start && hit.end <= end)),
  );
  return [
    ...kept,
    ...pairs.filter(({ value }) => !kept.some((hit) => hit.part === 'topics' && hit.value === value)),
  ];
}
