import { fold } from '../../fold.ts';

/** One word of a request with its place in the text (UTF-16 code units, end excluded). */
export interface Word {
  /** As `fold` writes it. */
  folded: string;
  start: number;
  end: number;
}

/** Words and numbers of a text in order; hyphens and apostrophes separate, dots inside numbers do not. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\p{N}+(?:[.,/-]\p{N}+)*|[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** A text that was folded letter by letter, with the way back to the text as it was written. */
export interface FoldedText {
  folded: string;
  /** The original words of a stretch of the folded text. */
  original(from: number, to: number): string;
  /** Where in the folded text a place of the original is. */
  foldedPlace(at: number): number;
}

/** Folds a text and keeps the way back; typographic apostrophes become plain. */
export function foldWithPlaces(text: string): FoldedText {
  const places: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const written = fold(character).replaceAll(/[’‘ʼ]/gu, "'");
    for (let index = 0; index < written.length; index += 1) places.push(at);
    folded += written;
    at += character.length;
  }
  const placeOf = (index: number): number => places[index] ?? text.length;
  return {
    folded,
    original: (from, to) => text.slice(placeOf(from), placeOf(to)).trim(),
    foldedPlace: (original) => {
      const place = places.findIndex((each) => each >= original);
      return place < 0 ? folded.length : place;
    },
  };
}

/** Endings of inflected German, French and English words, the longest first. */
const ENDINGS = ['innen', 'ern', 'in', 'en', 'er', 'es', 'em', 'e', 'n', 's', 'x'];
const SHORTEST_STEM = 5;

/**
 * A word without its ending of inflection, so that "kardiologischem" meets "kardiologische" and "posologies" meets
 * "posologie". Two endings at most ("infections" and "infection" meet as well). Light on purpose: what it merges are forms
 * of one word; everything else needs its own phrase.
 */
export const stemOf = (folded: string): string => withoutEnding(withoutEnding(folded));

function withoutEnding(word: string): string {
  const ending = ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= SHORTEST_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** From this length on two typing errors are forgiven. */
const LONG_WORD = 12;
/** From this length on the first letter may be wrong too. */
const MIDDLE_WORD = 8;

/**
 * Whether two folded words differ by typing errors only: one edit (insertion, deletion, substitution or swap of
 * neighbours: restricted Damerau–Levenshtein distance) in words of six letters and more, two in words of twelve and more.
 * In words of five a letter may be swapped with its neighbour or missing inside; shorter words must match exactly.
 */
export function nearlyEqual(left: string, right: string): boolean {
  if (left === right) return true;
  const shorter = Math.min(left.length, right.length);
  const allowed = shorter >= LONG_WORD ? 2 : 1;
  if (shorter < 5 || Math.abs(left.length - right.length) > allowed) return false;
  if (left[0] !== right[0] && shorter < MIDDLE_WORD) return false;
  if (
    shorter === 5 &&
    (left.at(-1) !== right.at(-1) || !(isSwap(left, right) || left.length !== right.length))
  )
    return false;
  return distance(left, right) <= allowed;
}

/** Whether two words of the same length have the same letters. */
const isSwap = (left: string, right: string): boolean =>
  [...left].toSorted().join('') === [...right].toSorted().join('');

/** Restricted Damerau–Levenshtein distance. */
function distance(left: string, right: string): number {
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped && row > 1 && column > 1 ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
