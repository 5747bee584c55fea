import type { Topic } from '../../core/library/vocabulary/terms.ts';
import { TOPICS } from '../../core/library/vocabulary/terms.ts';
import { TOPIC_SYNONYMS } from '../../core/library/vocabulary/topic-synonyms.ts';
import type { LibraryRows } from '../../test/support/library-rows.ts';

/** Every how many-th module is cleared for each channel in the generated library: a half, 5 % and 0.5 %. */
export const CLEARED_EVERY = { email: 2, portal: 20, rep_email: 200 } as const;
export type BenchChannel = keyof typeof CLEARED_EVERY;

const KINDS = ['claim', 'message', 'proof_point', 'safety_note', 'cta'] as const;
const SUBJECTS = [
  'Patienten mit Vorhofflimmern', 'ältere Menschen', 'Erwachsene mit Hypercholesterinämie', 'die Langzeittherapie',
  'der Wechsel der Therapie', 'die ersten vier Wochen', 'Begleiterkrankungen der Niere', 'der klinische Alltag',
  'die Beratung in der Praxis', 'Menschen mit Diabetes', 'die Zeit nach dem Eingriff', 'die Kombinationstherapie',
]; // prettier-ignore
const FINDINGS = [
  'zeigte sich über zwölf Monate beständig', 'war in allen Altersgruppen ähnlich', 'trat seltener auf als erwartet',
  'wurde in der Zulassungsstudie geprüft', 'bleibt auch bei Anpassung der Dosis erhalten', 'erleichtert die Planung',
  'sollte vor Beginn besprochen werden', 'ist im Abschnitt 4.8 beschrieben', 'wurde im Register bestätigt',
]; // prettier-ignore

/** The item of a list for a number, spread so that neighbours differ. */
const pick = <Item>(items: readonly Item[], number: number, salt: number): Item | undefined =>
  items[(Math.imul(number + salt, 2_654_435_761) >>> 8) % items.length];

const topicOf = (number: number): Topic => pick(TOPICS, number, 1) ?? 'safety';

function textOf(number: number): string {
  const words = TOPIC_SYNONYMS[topicOf(number)].de;
  const [first, second] = [pick(words, number, 2), pick(words, number, 3)];
  return `${first}: ${pick(SUBJECTS, number, 4)}. ${second} ${pick(FINDINGS, number, 5)}; ${pick(SUBJECTS, number, 6)} ${pick(FINDINGS, number, 7)}. Hinweis ${number}.`;
}

const CLAIMS = 500;
const version = { version: 1, current: true };

/** References and claims of the generated library, all live. */
export const generatedBacking = (): Pick<LibraryRows, 'references' | 'claims'> => ({
  references: Array.from({ length: 100 }, (_, n) => ({ id: `REF-${n}`, status: 'approved', ...version })),
  claims: Array.from({ length: CLAIMS }, (_, n) => ({
    id: `CLM-${n}`,
    status: 'approved',
    references: [`REF-${n % 100}`],
    ...version,
  })),
});

/** Module number `n`, the same on every machine. */
export const generatedModule = (n: number): LibraryRows['modules'][number] => ({
  id: `MOD-${String(n).padStart(6, '0')}`,
  product: 'demo',
  kind: pick(KINDS, n, 8) ?? 'message',
  status: 'approved',
  metadataComplete: true,
  topics: [topicOf(n)],
  keyMessage: `Message ${n}`,
  renditions: [{ language: 'de', text: textOf(n) }],
  claims: n % 2 === 0 ? [`CLM-${n % CLAIMS}`] : [],
  approvals: Object.entries(CLEARED_EVERY).flatMap(([channel, every]) =>
    n % every === 0
      ? [
          {
            approvalId: `APP-${channel}`,
            market: ['DE'],
            channel: [channel as BenchChannel],
            audience: ['*'],
            from: '2026-01-01',
            until: '2026-12-31',
          },
        ]
      : [],
  ),
  ...version,
});

/** Whether the generator cleared a module for a channel. */
export const isCleared = (moduleId: string, channel: BenchChannel): boolean =>
  Number(moduleId.slice(4)) % CLEARED_EVERY[channel] === 0;

/** Requests as marketers write them, in German, over all topics. */
export const BENCH_QUERIES: readonly string[] = TOPICS.flatMap((topic, number) => [
  `Follow-up nach dem Kongress, Fragen zu ${TOPIC_SYNONYMS[topic].de[0]}`,
  `${TOPIC_SYNONYMS[topic].de[1]} für ${SUBJECTS[number % SUBJECTS.length]}`,
]);
