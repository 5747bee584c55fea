import type { CalendarDate } from '../../clock.ts';
import { MARKETS, isMarket } from '../../library/vocabulary/markets.ts';
import type { Question, Understanding, UnderstoodPart } from '../understanding.ts';
import { findDate } from './find-date.ts';
import { findIntent, findSlotNumber } from './find-intent.ts';
import type { Intent } from './find-intent.ts';
import { followMarket } from './follow-market.ts';
import { findPhrases } from './find-phrases.ts';
import type { Found, PhraseIndex } from './find-phrases.ts';

export interface Understood {
  intent: Intent;
  /** Slot that the message points to, from 1. */
  slotNumber: number | undefined;
  /** Everything known after this message: what was known before, overwritten by what it says. */
  understanding: Understanding;
  /** Parts that this message itself named. */
  named: UnderstoodPart[];
  /** Parts of this message that cannot be used as said. */
  questions: Question[];
}

const SINGLE_PARTS = ['market', 'language', 'channel', 'audience', 'product', 'moment', 'template'] as const;

/**
 * Reads a request in English, German or French against a vocabulary, without a model. A part that is named twice with
 * different values becomes a question; nothing is guessed. `previous` is what the conversation knew before.
 */
export function understandRequest(
  text: string,
  index: PhraseIndex,
  previous: Understanding,
  today: CalendarDate,
): Understood {
  const found = [...findPhrases(text, index), ...marketCodes(text)];
  const understanding: Understanding = { ...previous };
  const named: UnderstoodPart[] = [];
  const questions: Question[] = [];

  for (const part of SINGLE_PARTS) {
    const hits = mostSpecific(found.filter((hit) => hit.part === part));
    const values = [...new Set(hits.map((hit) => hit.value))];
    const [value, second] = values;
    if (value === undefined) continue;
    named.push(part);
    if (second !== undefined) {
      questions.push({ part, why: 'ambiguous', options: values });
      delete understanding[part];
    } else understanding[part] = { value, source: 'request', words: wordsOfHits(hits) };
  }
  const unknownMarket = found.find((hit) => hit.part === 'unknownMarket');
  if (unknownMarket && !named.includes('market')) {
    named.push('market');
    delete understanding.market;
    questions.push({ part: 'market', why: 'unknown', options: Object.keys(MARKETS) });
  }
  const topicHits = found.filter((hit) => hit.part === 'topics');
  if (topicHits.length > 0) {
    named.push('topics');
    const topics = [...new Set(topicHits.map((hit) => hit.value))];
    understanding.topics = { value: topics, source: 'request', words: wordsOfHits(topicHits) };
  }
  const day = findDate(text, today);
  if (day) {
    named.push('plannedSendDate');
    understanding.plannedSendDate = { value: day.date, source: 'request', words: day.words };
  }
  return {
    intent: findIntent(text),
    slotNumber: findSlotNumber(text),
    understanding: followMarket(previous, understanding, named.includes('language')),
    named,
    questions,
  };
}

/** Two-letter codes count only in capitals: "us" and "de" are ordinary words. */
const marketCodes = (text: string): Found[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}-])[A-Z]{2}(?![\p{L}\p{N}-])/gu)]
    .filter((match) => isMarket(match[0]))
    .map((match) => ({
      part: 'market',
      value: match[0],
      words: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));

const GENERIC_VALUES: ReadonlySet<string> = new Set(['email', 'congress', 'webinar']);
const isSpecific = ({ value }: Found): boolean => !GENERIC_VALUES.has(value);

/** "rep email" names a channel more exactly than the bare "email" beside it; a named moment beats "congress". */
const mostSpecific = (hits: Found[]): Found[] => (hits.some(isSpecific) ? hits.filter(isSpecific) : hits);

const wordsOfHits = (hits: readonly Found[]): string => [...new Set(hits.map((hit) => hit.words))].join(', ');
