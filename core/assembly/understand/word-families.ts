import type { Found } from './find-phrases.ts';
import { ORDINARY_WORDS } from './ordinary-words.ts';
import { wordsOf } from './words.ts';

const list = (words: string): readonly string[] => words.split(' ');

/** Beginnings of folded words that name a topic, whatever stands behind them: "Nierenschwäche", "insurers". */
const TOPIC_STEMS: Readonly<Record<string, readonly string[]>> = {
  efficacy: list(
    'mortalit surviv uberleb sterblichk wirksam efficac endpoint endpunkt hospitali wirknachweis',
  ),
  safety: list(
    'nebenwirk unerwunscht vertraglich tolerab toleran dizz schwindel vertige nausea nausee ubelkeit hypoton hypotens hyperkal kaliu potass warnhinw contraind kontraind gegenanz blutung hepatotox toxic toxiz sicherheit securit swelling rash itch juckreiz ausschlag schwellung oedem edema oedema cough husten kopfschm headache durchfall diarrh cephal demangeais gonflement ohnmacht faint',
  ),
  dosing: list('posolog dosier dosis dosag titri titrat titrie milligr startdos eindos aufdos anfangsdos'),
  mechanism_of_action: list(
    'mechanis wirkmech wirkprinzip wirkungsweis wirkweis pharmakolog pharmakodyn pharmacolog pharmacodyn rezeptor recepteur',
  ),
  access: list(
    'insur reimburs erstatt rembours krankenkass medicare medicaid gkv aok kostenubernahm copay payer kostentrag versicher',
  ),
  patient_support: list(
    'unterstutzungsang patientenprogr begleitprogr unterstutzungsprogr patientenschul patientenservice helpline',
  ),
  adherence: list('adhar adheren therapietreu observan einnahmetreu therapieabbr'),
  study_design: list(
    'studiendes studienauf studienpop randomis kontrollarm einschlusskrit verblind doppelblind methodik comparateur komparator',
  ),
  quality_of_life: list('lebensqual wohlbefind lebensfreud belastbark'),
  disease_awareness: list(
    'epidemiol pravalen prevalen fruherkenn diagnost krankheitslast pathophys unterdiagn',
  ),
  special_populations: list(
    'niere renal dialys schwanger pregnan enceinte grossesse stillend allait geriatr betagt hochbetagt senior padiatr paediatr pediatr diabeti liver foie gfr egfr lebererkr leberproblem leberinsuff leberschw gebrechl',
  ),
  interactions: list(
    'wechselwirk interaktion interact begleitmedik komedik comedic polymedik polymedic polypharm vaccin impf statin ibuprofen nsaid nsar amiodaron digoxin warfarin blutverdunn anticoag antikoag antibioti diureti johanniskr grapefruit pamplemousse',
  ),
  administration: list('verabreich aufbewahr nuchtern stockage'),
};

/** Pieces of folded words that name who is addressed, at the beginning or inside: "Klinikkardiologen". */
const AUDIENCE_STEMS: Readonly<Record<string, readonly string[]>> = {
  cardiology: list('kardiolog cardiolog'),
  general_practice: list('hausarzt allgemeinmedizin allgemeinarzt'),
  endocrinology: list('endokrinolog endocrinolog diabetolog'),
  nephrology: list('nephrolog'),
  neurology: list('neurolog'),
  rheumatology: list('rheumatolog rhumatolog'),
  oncology: list('onkolog oncolog'),
  pulmonology: list('pneumolog pulmolog pulmonolog'),
  dermatology: list('dermatolog'),
  gastroenterology: list('gastroenterolog'),
  psychiatry: list('psychiat'),
  pharmacy: list('apotheke pharmacist pharmacien'),
  internal_medicine: list('internist'),
  nursing: list('pflegekraft infirmier'),
};

const SHORTEST_INSIDE = 7;

const topicOf = (word: string): string | undefined =>
  Object.entries(TOPIC_STEMS).find(([, stems]) => stems.some((stem) => word.startsWith(stem)))?.[0];
const audienceOf = (word: string): string | undefined =>
  Object.entries(AUDIENCE_STEMS).find(([, stems]) =>
    stems.some((stem) => (stem.length >= SHORTEST_INSIDE ? word.includes(stem) : word.startsWith(stem))),
  )?.[0];

/**
 * Words that no phrase found, read by the family they belong to. Who is addressed comes first: a "Nierenspezialist" is
 * found as a phrase, and "Nephrologie-Tagung" names no kidneys.
 */
export function withFamilies(folded: string, found: readonly Found[]): Found[] {
  const more = wordsOf(folded).flatMap(({ folded: word, start, end }): Found[] => {
    if (ORDINARY_WORDS.has(word) || found.some((hit) => hit.start < end && hit.end > start)) return [];
    const place = { words: folded.slice(start, end), start, end };
    const audience = audienceOf(word);
    if (audience !== undefined) return [{ part: 'audience', value: audience, ...place }];
    const topic = topicOf(word);
    return topic === undefined ? [] : [{ part: 'topics', value: topic, ...place }];
  });
  return [...found, ...more];
}
