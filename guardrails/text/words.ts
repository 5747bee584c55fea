/** A stretch of a text with its place in UTF-16 code units, end excluded. */
export interface Piece {
  text: string;
  start: number;
  end: number;
}

/**
 * Letters, digits and combining marks. A hyphen joins (`progression-free`), an apostrophe parts (`n’a` is two words,
 * and so is `didn’t`).
 */
const WORD = /[\p{L}\p{N}\p{M}_]+(?:[-‐‑][\p{L}\p{N}\p{M}_]+)*/gu;

/** Every word in reading order, as printed. Linear in the length of the text. Soft hyphens are not removed. */
export const words = (text: string): Piece[] =>
  Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

const segmenters = new Map<string, Intl.Segmenter>();

/** Sentences by Unicode TR 29 for a BCP 47 language; a line end also ends one. White space around is left out. */
export function sentences(text: string, language: string): Piece[] {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return Array.from(segmenter.segment(text)).flatMap(({ segment, index }) => {
    const words = segment.trim();
    const start = index + segment.indexOf(words);
    return words === '' ? [] : [{ text: words, start, end: start + words.length }];
  });
}
