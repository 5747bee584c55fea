import { z } from 'zod';
import { words } from '../text/words.ts';
import marks from './language-marks.json' with { type: 'json' };

/**
 * What tells languages apart: their commonest small words, and groups of letters that one has and others seldom have.
 * `_` in a group stands for the begin or end of a word.
 */
const marksSchema = z.record(
  z.string(),
  z.strictObject({ words: z.array(z.string()), parts: z.array(z.string()) }),
);

/** Weight of a small word, and of a group of letters. What two languages share speaks for both. */
const WORD_WEIGHT = 3;
const PART_WEIGHT = 1;

const LANGUAGES = Object.entries(marksSchema.parse(marks));
export const KNOWN_LANGUAGES: readonly string[] = LANGUAGES.map(([language]) => language);

type Weights = readonly (readonly [index: number, weight: number])[];

const weightsOf = (key: 'words' | 'parts', weight: number): ReadonlyMap<string, Weights> => {
  const owners = new Map<string, number[]>();
  for (const [index, [, own]] of LANGUAGES.entries())
    for (const mark of own[key]) owners.set(mark, [...(owners.get(mark) ?? []), index]);
  return new Map(
    [...owners].map(([mark, indexes]) => [mark, indexes.map((index) => [index, weight] as const)]),
  );
};

const SMALL_WORDS = weightsOf('words', WORD_WEIGHT);
const PARTS = weightsOf('parts', PART_WEIGHT);
const LONGEST_PART = Math.max(...[...PARTS.keys()].map((part) => part.length));

export interface LanguageEvidence {
  /** Words of letters that were looked at. */
  words: number;
  /** Evidence for each language, per BCP 47 tag. */
  scores: ReadonlyMap<string, number>;
  /** Small words of each language. */
  smallWords: ReadonlyMap<string, number>;
}

const byLanguage = (values: readonly number[]): ReadonlyMap<string, number> =>
  new Map(KNOWN_LANGUAGES.map((language, index) => [language, values[index] ?? 0]));

/** Capital letters and digits: an abbreviation, or a name such as `CV-GB-26-0043`. */
const SILENT_WORD = /\d|^\p{Lu}{2,}$/u;

/** Adds up what speaks for each language. Linear in the length of the text. */
export function languageEvidence(text: string): LanguageEvidence {
  const scores = LANGUAGES.map(() => 0);
  const smallWords = LANGUAGES.map(() => 0);
  let count = 0;
  for (const { text: printed, end } of words(text)) {
    // One letter is a word before an apostrophe (`l’étude`); else an article, a list letter or the end of `John’s`.
    if (SILENT_WORD.test(printed) || (printed.length === 1 && !/^['’]/u.test(text.slice(end, end + 1))))
      continue;
    count += 1;
    const word = printed.normalize('NFC').toLowerCase();
    const small = SMALL_WORDS.get(word);
    for (const [index, weight] of small ?? []) {
      scores[index] = (scores[index] ?? 0) + weight;
      smallWords[index] = (smallWords[index] ?? 0) + 1;
    }
    if (small) continue;
    const padded = `_${word}_`;
    for (let start = 0; start < padded.length; start += 1)
      for (let end = start + 1; end <= Math.min(padded.length, start + LONGEST_PART); end += 1)
        for (const [index, weight] of PARTS.get(padded.slice(start, end)) ?? [])
          scores[index] = (scores[index] ?? 0) + weight;
  }
  return { words: count, scores: byLanguage(scores), smallWords: byLanguage(smallWords) };
}

/** Fewest words on which anything is decided. */
const FEWEST_WORDS = 3;
/** Evidence that the other language must have, and how many times that of the declared one. */
const LEAST_EVIDENCE = 4;
const LEAST_RATIO = 1.8;

/**
 * The language in which a text clearly stands instead of the declared one; undefined when it may well be the declared
 * one, or when names, figures or few words leave it open.
 *
 * @param declared BCP 47 tag; only its first part counts. One that this program does not know is never contradicted
 * by little.
 */
export function otherLanguage(text: string, declared: string): string | undefined {
  const own = declared.split('-', 1)[0] ?? declared;
  const { words: count, scores, smallWords } = languageEvidence(text);
  if (count < FEWEST_WORDS) return undefined;
  const ownScore = scores.get(own) ?? 0;
  const [best] = [...scores].filter(([language]) => language !== own).toSorted((a, b) => b[1] - a[1]);
  if (!best) return undefined;
  const [language, score] = best;
  const isClear = score >= LEAST_EVIDENCE && score >= LEAST_RATIO * ownScore;
  // Without a single small word of it, letters alone must be very clear: names and Latin terms have letters too.
  const isCarried = (smallWords.get(language) ?? 0) > 0 || score >= 2 * LEAST_EVIDENCE;
  return isClear && isCarried ? language : undefined;
}
