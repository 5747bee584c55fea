import { fold } from '../../fold.ts';
import type { UnderstoodPart } from '../understanding.ts';
import { ORDINARY_WORDS } from './ordinary-words.ts';
import { nearlyEqual, stemOf, wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** A phrase that names a value of a part. */
export interface Phrase {
  part: UnderstoodPart | 'unknownMarket' | 'city';
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
  /** Phrases by the stem of their first word, longest first: "after the congress" wins over "congress". */
  byFirstStem: ReadonlyMap<string, readonly Phrase[]>;
  /** Phrases of one word, the candidates for typing errors and compounds. */
  single: readonly Phrase[];
}

export const phraseOf = (part: Phrase['part'], value: string, text: string): Phrase => ({
  part,
  value,
  words: wordsOf(fold(text)).map((word) => word.folded),
});

/** Orders phrases by the stem of their first word, the longest first, as `findPhrases` reads them. */
export function indexPhrases(phrases: readonly Phrase[]): PhraseIndex {
  const byFirstStem = Map.groupBy(phrases, ({ words }) => stemOf(words[0] ?? ''));
  for (const list of byFirstStem.values()) list.sort((left, right) => right.words.length - left.words.length);
  return { byFirstStem, single: phrases.filter(({ words }) => words.length === 1) };
}

/**
 * Finds phrases from left to right, each word used once, the longest phrase first. A word is looked up as it stands,
 * then without its ending, then as a compound ("Sicherheitsfragen"), then with typing errors.
 */
export function findPhrases(text: string, index: PhraseIndex): Found[] {
  const words = wordsOf(text);
  const found: Found[] = [];
  let at = 0;
  while (at < words.length) {
    const phrases = phrasesAt(words, at, index);
    const length = phrases[0]?.length ?? 1;
    const [first, last] = [words[at], words[at + length - 1]];
    if (first && last)
      for (const { phrase } of phrases)
        found.push({
          part: phrase.part,
          value: phrase.value,
          words: text.slice(first.start, last.end),
          start: first.start,
          end: last.end,
        });
    at += length;
  }
  return found;
}

interface Match {
  phrase: Phrase;
  /** Words of the request that it covers. */
  length: number;
}

function phrasesAt(words: readonly Word[], at: number, index: PhraseIndex): Match[] {
  const word = words[at]?.folded ?? '';
  const candidates = index.byFirstStem.get(stemOf(word)) ?? [];
  const exact = candidates.filter(({ words: own }) => covers(words, at, own, (one, other) => one === other));
  const forms =
    exact.length > 0
      ? exact
      : candidates.filter(({ words: own }) =>
          covers(words, at, own, (one, other) => stemOf(one) === stemOf(other)),
        );
  const [best] = forms.length > 0 ? forms : misspeltPhrases(candidates, words, at, index);
  if (best) return together(best, forms).map((phrase) => ({ phrase, length: phrase.words.length }));
  if (ORDINARY_WORDS.has(word)) return [];
  const near = misspelt(word, index);
  if (near) return [{ phrase: near, length: 1 }];
  return partsOfCompound(word, index).map((phrase) => ({ phrase, length: 1 }));
}

/** Phrases of several words of which the first is right: "side efects"; but "in Germany" is not "in German". */
const misspeltPhrases = (
  candidates: readonly Phrase[],
  words: readonly Word[],
  at: number,
  { byFirstStem }: PhraseIndex,
): Phrase[] =>
  candidates.filter(
    ({ words: own }) =>
      own.length > 1 &&
      covers(
        words,
        at,
        own,
        (said, meant) => said === meant || (!byFirstStem.has(stemOf(said)) && nearlyEqual(said, meant)),
      ),
  );

/** A country that no pack serves is named by a long word only: "chain" is no typing error for "China". */
const SHORTEST_COUNTRY = 8;

/** The phrase of one word that a word with typing errors stands for; one that begins alike comes first. */
function misspelt(word: string, { single }: PhraseIndex): Phrase | undefined {
  const near = single.filter(
    ({ part, words: [own = ''] }) =>
      nearlyEqual(own, word) &&
      part !== 'city' &&
      (part !== 'unknownMarket' || word.length >= SHORTEST_COUNTRY),
  );
  return near.find(({ words: [own = ''] }) => own[0] === word[0]) ?? near[0];
}

/** The same words may name a market and its language at once: "Romandie". */
const together = (best: Phrase, forms: readonly Phrase[]): Phrase[] => {
  const language = forms.find(
    ({ part, words }) => part === 'language' && best.part === 'market' && words.join() === best.words.join(),
  );
  return language ? [best, language] : [best];
};

const covers = (
  words: readonly Word[],
  at: number,
  own: readonly string[],
  same: (one: string, other: string) => boolean,
): boolean => own.every((word, offset) => same(words[at + offset]?.folded ?? '', word));

const SHORTEST_COMPOUND = 9;
const SHORTEST_HEAD = 7;
const LINKS = /^(?:s|n|en|es)?$/u;

/**
 * A German compound names what its parts name: "Sicherheitsfragen" is about safety, "Dosierungsmail" about dosing and by
 * email. The first part must be long, so that "accessory" is not about access.
 */
function partsOfCompound(word: string, { single }: PhraseIndex): Phrase[] {
  if (word.length < SHORTEST_COMPOUND) return [];
  const head = longest(
    single.filter(
      ({ words: [own = ''] }) =>
        own.length >= SHORTEST_HEAD && word.startsWith(own) && word.length - own.length >= 3,
    ),
  );
  const tail = longest(
    single.filter(({ part, words: [own = ''] }) => {
      const rest = word.slice(0, -own.length);
      const headEnds = head ? LINKS.test(rest.slice(head.words[0]?.length ?? 0)) : false;
      const mail = part === 'channel' && rest.length >= 4;
      return (
        own.length >= 4 &&
        word.endsWith(own) &&
        (headEnds || mail || own.length >= SHORTEST_HEAD) &&
        rest.length >= 3
      );
    }),
  );
  return [head, tail].filter((phrase) => phrase !== undefined && isCompoundable(phrase)) as Phrase[];
}

const isCompoundable = ({ part }: Phrase): boolean => part !== 'unknownMarket' && part !== 'city';

const longest = (phrases: readonly Phrase[]): Phrase | undefined =>
  phrases.toSorted((left, right) => (right.words[0] ?? '').length - (left.words[0] ?? '').length)[0];
