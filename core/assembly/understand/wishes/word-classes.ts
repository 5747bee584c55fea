import { APPROVING_WORDS } from './approving-words.ts';
import { ASKING_WORDS } from './asking-words.ts';
import { MANNER_WORDS } from './manner-words.ts';
import { SENDING_WORDS } from './sending-words.ts';
import { WRITING_WORDS } from './writing-words.ts';
import { nearlyEqual } from '../words.ts';

const WORDS = {
  ...SENDING_WORDS,
  ...APPROVING_WORDS,
  ...WRITING_WORDS,
  ...ASKING_WORDS,
  ...MANNER_WORDS,
};

/** What a word or a group of words means for a wish. */
export type WordClass = keyof typeof WORDS;

/** A stretch of words of one class; the end is excluded. */
export interface Marked {
  of: WordClass;
  from: number;
  to: number;
}

interface Entry {
  of: WordClass;
  words: readonly string[];
}

const ENTRIES: readonly Entry[] = (Object.entries(WORDS) as [WordClass, readonly string[]][]).flatMap(
  ([of, texts]) => texts.map((text) => ({ of, words: text.split(' ') })),
);
const isOpen = (first: string): boolean => first.endsWith('*');
const firstOf = ({ words }: Entry): string => words[0] ?? '';
const EXACT = Map.groupBy(
  ENTRIES.filter((entry) => !isOpen(firstOf(entry))),
  firstOf,
);
/** Entries whose first word has any ending, by their first three letters. */
const OPEN = Map.groupBy(
  ENTRIES.filter((entry) => isOpen(firstOf(entry))),
  (entry) => firstOf(entry).slice(0, 3),
);

const matches = (pattern: string, word: string | undefined): boolean =>
  word !== undefined && (isOpen(pattern) ? word.startsWith(pattern.slice(0, -1)) : word === pattern);

/** From this length on a word of the lists may have a typing error. */
const SHORTEST_MISSPELT = 6;
const LONG_SINGLE_WORDS = [
  ...new Set(
    ENTRIES.filter(({ words }) => words.length === 1 && firstOf({ of: 'thing', words }).length > 6)
      .map(firstOf)
      .filter((word) => !isOpen(word)),
  ),
];
const known = new Map<string, string>();

/** The word of the lists that a word with a typing error stands for; itself where it is one or is none. */
function correctlySpelt(word: string): string {
  if (word.length < SHORTEST_MISSPELT || EXACT.has(word)) return word;
  return LONG_SINGLE_WORDS.find((each) => each[0] === word[0] && nearlyEqual(each, word)) ?? word;
}

/** Every stretch of the words that means something for a wish. */
export function markWords(written: readonly string[]): Marked[] {
  const cache = known.size > 2_000 ? new Map<string, string>() : known;
  const words = written.map((word) => {
    const spelt = cache.get(word) ?? correctlySpelt(word);
    cache.set(word, spelt);
    return spelt;
  });
  return words.flatMap((word, from) =>
    [...(EXACT.get(word) ?? []), ...(OPEN.get(word.slice(0, 3)) ?? [])]
      .filter((entry) => entry.words.every((each, offset) => matches(each, words[from + offset])))
      .map((entry) => ({ of: entry.of, from, to: from + entry.words.length })),
  );
}
