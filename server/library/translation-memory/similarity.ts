import { plainTextOf } from '../../../core/library/markup.ts';

/**
 * A sentence as two are compared: words a person reads, without markup, reference markers, letter case, and kinds of
 * quotes, dashes and spaces (NFKC).
 */
export const normalised = (text: string): string =>
  plainTextOf(text)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[“”„«»‘’‚‹›"']/gu, "'")
    .replaceAll(/[‐‑–—]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** The groups of three characters of a normalised text, its ends marked, each once. */
export function trigramsOf(text: string): Set<string> {
  const padded = ` ${text} `;
  const grams = new Set<string>();
  for (let index = 0; index + 3 <= padded.length; index += 1) grams.add(padded.slice(index, index + 3));
  return grams;
}

/** Share of shared trigrams (Dice 1945), 0 to 1. */
export const diceOf = (shared: number, first: number, second: number): number =>
  first + second === 0 ? 0 : (2 * shared) / (first + second);

/** 1 minus the edits between the words of two normalised texts per word of the longer (Levenshtein 1966), 0 to 1. */
export function wordSimilarity(first: string, second: string): number {
  const [left, right] = [first.split(' '), second.split(' ')];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [index, word] of left.entries()) {
    const next = [index + 1];
    for (const [at, other] of right.entries())
      next.push(
        Math.min((next[at] ?? 0) + 1, (row[at + 1] ?? 0) + 1, (row[at] ?? 0) + (word === other ? 0 : 1)),
      );
    row = next;
  }
  return 1 - (row.at(-1) ?? 0) / Math.max(left.length, right.length);
}
