import { words } from '../text/words.ts';

/** A word or a sign in the form in which lists are compared, with its place in the text (UTF-16, end excluded). */
export interface LexicalToken {
  word: string;
  start: number;
  end: number;
}

/** Ends a sentence: no phrase reaches over it. */
export const SENTENCE_END = '.';

/** Soft hyphens, zero-width characters and direction marks: they part a word for a program and not for a reader. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
const HYPHEN = /[-‐‑]/u;
const SIGN = /[.!?;:…\n%#°№]/gu;

/**
 * A word without what does not change it for a reader: case, composition, width and ligatures (NFKC), `ß` for `ss`,
 * `œ` for `oe`. In German also umlauts written as two letters.
 */
export function foldWord(word: string, language: string): string {
  const folded = word.normalize('NFKC').toLowerCase().replaceAll('ß', 'ss').replaceAll('œ', 'oe');
  return language.startsWith('de')
    ? folded.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')
    : folded;
}

/** Words, parted at hyphens too, and signs in reading order. The text ends a sentence. Linear in its length. */
export function lexicalTokens(text: string, language: string): LexicalToken[] {
  const { visible, placeOf } = withoutInvisible(text);
  const found: LexicalToken[] = [];
  let end = 0;
  const takeSigns = (upTo: number) => {
    for (const { 0: sign, index } of visible.slice(end, upTo).matchAll(SIGN)) {
      const word = /[%#°№]/u.test(sign) ? sign : SENTENCE_END;
      found.push({ word, start: placeOf(end + index), end: placeOf(end + index) + 1 });
    }
  };
  for (const piece of words(visible)) {
    takeSigns(piece.start);
    let start = piece.start;
    for (const part of piece.text.split(HYPHEN)) {
      if (part !== '')
        found.push({
          word: foldWord(part, language),
          start: placeOf(start),
          end: placeOf(start + part.length - 1) + 1,
        });
      start += part.length + 1;
    }
    end = piece.end;
  }
  takeSigns(visible.length);
  found.push({ word: SENTENCE_END, start: text.length, end: text.length });
  return found;
}

/** The text as a reader sees it, and the place in the given text of each of its characters. */
function withoutInvisible(text: string): { visible: string; placeOf: (index: number) => number } {
  if (text.search(INVISIBLE) < 0) return { visible: text, placeOf: (index) => index };
  const places: number[] = [];
  let visible = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character.search(INVISIBLE) >= 0) continue;
    visible += character;
    places.push(index);
  }
  return { visible, placeOf: (index) => places[index] ?? text.length };
}
