import type { UnderstoodPart } from '../understanding.ts';
import { fold, nearlyEqual, wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** A phrase that names a value of a part. */
export interface Phrase {
  part: UnderstoodPart | 'unknownMarket';
  value: string;
  words: readonly string[];
}

/** A phrase found in a request. */
export interface Found {
  part: Phrase['part'];
  value: string;
  /** The request's own words. */
  words: string;
  start: number;
  end: number;
}

export interface PhraseIndex {
  byFirstWord: ReadonlyMap<string, readonly Phrase[]>;
  all: readonly Phrase[];
}

export const phraseOf = (part: Phrase['part'], value: string, text: string): Phrase => ({
  part,
  value,
  words: wordsOf(fold(text)).map((word) => word.folded),
});

/** Phrases by their first word, longest first, so that "after the congress" wins over "congress". */
export function indexPhrases(phrases: readonly Phrase[]): PhraseIndex {
  const byFirstWord = Map.groupBy(phrases, ({ words }) => words[0] ?? '');
  for (const list of byFirstWord.values()) list.sort((left, right) => right.words.length - left.words.length);
  return { byFirstWord, all: phrases };
}

/**
 * Finds phrases from left to right, each word used once, the longest phrase first. A word that begins no phrase may
 * still match a one-word phrase with one typing error.
 */
export function findPhrases(text: string, index: PhraseIndex): Found[] {
  const words = wordsOf(text);
  const found: Found[] = [];
  let at = 0;
  while (at < words.length) {
    const phrase = exactPhrase(words, at, index) ?? nearPhrase(words[at], index);
    const last = phrase ? words[at + phrase.words.length - 1] : undefined;
    const first = words[at];
    if (phrase && first && last) {
      found.push({
        part: phrase.part,
        value: phrase.value,
        words: text.slice(first.start, last.end),
        start: first.start,
        end: last.end,
      });
      at += phrase.words.length;
    } else at += 1;
  }
  return found;
}

function exactPhrase(words: readonly Word[], at: number, index: PhraseIndex): Phrase | undefined {
  const word = words[at];
  const candidates = word ? (index.byFirstWord.get(word.folded) ?? []) : [];
  return candidates.find((phrase) =>
    phrase.words.every((word, offset) => words[at + offset]?.folded === word),
  );
}

function nearPhrase(word: Word | undefined, index: PhraseIndex): Phrase | undefined {
  if (!word || word.folded.length < 6) return undefined;
  return index.all.find(
    ({ words }) => words.length === 1 && words[0] !== undefined && nearlyEqual(words[0], word.folded),
  );
}
