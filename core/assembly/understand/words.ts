/** One word of a request with its place in the text (UTF-16 code units, end excluded). */
export interface Word {
  /** Folded: lower case, no diacritics, `ß` as `ss`. */
  folded: string;
  start: number;
  end: number;
}

/** Folds case, diacritics, `ß` and full-width forms, so that "Straße" and "STRASSE" meet. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

/** Words and numbers of a text in order; hyphens and apostrophes separate, dots inside numbers do not. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\p{N}+(?:[.,/-]\p{N}+)*|[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

/**
 * Whether two folded words differ by at most one edit (insertion, deletion, substitution or swap of neighbours:
 * Damerau–Levenshtein distance ≤ 1). Forgives a typing error in a long word; short words must match exactly.
 */
export function nearlyEqual(left: string, right: string): boolean {
  if (left === right) return true;
  if (Math.min(left.length, right.length) < 6 || Math.abs(left.length - right.length) > 1) return false;
  let from = 0;
  while (from < left.length && left[from] === right[from]) from += 1;
  const restEqual = (leftSkip: number, rightSkip: number) =>
    left.slice(from + leftSkip) === right.slice(from + rightSkip);
  const swapped = left[from] === right[from + 1] && left[from + 1] === right[from] && restEqual(2, 2);
  return restEqual(1, 1) || restEqual(1, 0) || restEqual(0, 1) || swapped;
}
