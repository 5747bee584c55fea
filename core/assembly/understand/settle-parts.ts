import { MARKETS } from '../../library/vocabulary/markets.ts';
import type { Question, Understanding, UnderstoodPart } from '../understanding.ts';
import { lastCorrection, isAddition } from './correction.ts';
import type { Found } from './find-phrases.ts';
import { negatedPhrases } from './negation.ts';

const SINGLE_PARTS = ['market', 'language', 'channel', 'audience', 'product', 'moment', 'template'] as const;

export interface Settled {
  understanding: Understanding;
  /** Parts that the message itself named or took back. */
  named: UnderstoodPart[];
  /** Parts that cannot be used as said. */
  questions: Question[];
}

/**
 * From the phrases of a message to the parts of the context: what was taken back leaves, what was corrected gives way to
 * the correction, and a part that still has two values becomes a question. Nothing is guessed.
 */
export function settleParts(folded: string, found: readonly Found[], previous: Understanding): Settled {
  const negated = negatedPhrases(folded, found);
  const settled: Settled = { understanding: { ...previous }, named: [], questions: [] };
  for (const part of SINGLE_PARTS) settlePart(settled, part, said(part, found, negated), folded, previous);
  settleUnknownMarket(settled, found, negated);
  settleTopics(settled, folded, said('topics', found, negated), previous);
  return settled;
}

interface Said {
  hits: Found[];
  /** Values that the message takes back. */
  takenBack: ReadonlySet<string>;
}

/** What was named and not taken back: "Germany … Austria, not Germany" leaves Austria. */
function said(part: Found['part'], found: readonly Found[], negated: ReadonlySet<Found>): Said {
  const own = found.filter((hit) => hit.part === part);
  const takenBack = new Set(own.filter((hit) => negated.has(hit)).map(({ value }) => value));
  return { hits: own.filter(({ value }) => !takenBack.has(value)), takenBack };
}

function settlePart(
  { understanding, named, questions }: Settled,
  part: (typeof SINGLE_PARTS)[number],
  { hits: all, takenBack }: Said,
  folded: string,
  previous: Understanding,
): void {
  const known = previous[part]?.value;
  if (typeof known === 'string' && takenBack.has(known)) {
    named.push(part);
    delete understanding[part];
  }
  const hits = afterCorrection(mostSpecific(all), folded);
  const values = [...new Set(hits.map((hit) => hit.value))];
  const [value, second] = values;
  if (value === undefined) return;
  if (!named.includes(part)) named.push(part);
  if (second !== undefined) {
    questions.push({ part, why: 'ambiguous', options: values });
    delete understanding[part];
  } else understanding[part] = { value, source: 'request', words: wordsOfHits(hits) };
}

/** A correction between two values leaves what was said after it. */
function afterCorrection(hits: Found[], folded: string): Found[] {
  const at = lastCorrection(folded);
  const after = hits.filter(({ start }) => start > at);
  return at >= 0 && after.length > 0 ? after : hits;
}

function settleUnknownMarket(
  { understanding, named, questions }: Settled,
  found: readonly Found[],
  negated: ReadonlySet<Found>,
): void {
  const unknown = found.find((hit) => hit.part === 'unknownMarket' && !negated.has(hit));
  if (!unknown || (understanding.market?.source === 'request' && named.includes('market'))) return;
  if (!named.includes('market')) named.push('market');
  delete understanding.market;
  questions.push({ part: 'market', why: 'unknown', options: Object.keys(MARKETS) });
}

/** Words of a topic that stand in requests about any other as well. */
const WEAK = /^(?:tablets?|tabletten?|comprimés?|pens?)$/iu;

/** Topics replace those before, unless words such as "also" add them; what is taken back leaves in any case. */
function settleTopics(
  { understanding, named }: Settled,
  folded: string,
  { hits, takenBack }: Said,
  previous: Understanding,
): void {
  if (hits.length === 0 && takenBack.size === 0) return;
  named.push('topics');
  const telling = hits.filter(({ words }) => !WEAK.test(words));
  const wanted = (telling.length > 0 ? telling : hits).map(({ value }) => value);
  const before = [previous.topics?.value ?? []].flat();
  const kept = wanted.length === 0 || isAddition(folded) ? before : [];
  // What is added last is wanted most.
  const topics = [...new Set([...wanted, ...kept])].filter((topic) => !takenBack.has(topic));
  if (topics.length === 0) delete understanding.topics;
  else
    understanding.topics = {
      value: topics,
      source: 'request',
      ...(hits.length > 0 && { words: wordsOfHits(hits) }),
    };
}

/** How exactly a value says what it says, where several are named: a "follow-up after the visit" is a field visit. */
const GENERIC: Readonly<Record<string, number>> = { email: 2, congress: 3, webinar: 2, post_event: 1 };

/** "rep email" names a channel more exactly than the bare "email" beside it; a named moment beats "congress". */
function mostSpecific(hits: Found[]): Found[] {
  const least = Math.min(...hits.map(({ value }) => GENERIC[value] ?? 0));
  return hits.filter(({ value }) => (GENERIC[value] ?? 0) === least);
}

const wordsOfHits = (hits: readonly Found[]): string => [...new Set(hits.map((hit) => hit.words))].join(', ');
