import { languageWords } from './languages/find-language.ts';
import { tokensOf } from './tokens.ts';

/** A quotation inside a text, without its marks, with the place of its words. */
export interface Quotation {
  text: string;
  start: number;
  end: number;
}

/** “…”, „…“, «…» and "…"; at most 2,000 characters, and never over the end of a line. */
const QUOTATION = /[“„«"](?<words>[^“”„«»"\n]{1,2000})[”“»"]/gu;
const FEWEST_WORDS = 4;

/** Quotations of at least four words; shorter ones are names and single terms. */
export const quotationsIn = (text: string): Quotation[] =>
  [...text.matchAll(QUOTATION)].flatMap((match) => {
    const words = match.groups?.['words'] ?? '';
    const start = match.index + 1;
    return (words.match(/\p{L}+/gu) ?? []).length < FEWEST_WORDS
      ? []
      : [{ text: words, start, end: start + words.length }];
  });

const HYPHENATED = /(?<=\p{L})[-‐‑\u00ad][ \t]*\r?\n[ \t]*(?=\p{Ll})/gu;
const ELLIPSIS = /\[?(?:…|\.{3})\]?/u;
const DASH_IN_WORD = /(?<=\p{L})[–—](?=\p{L})/gu;
/** Signs that change what a sentence says; every other sign is typography. */
const SPEAKING = /^[%‰<>=≤≥±+&/]$/u;
const PART = '\u0001';

/** Words and numbers alone, hyphens left out, numbers by value. */
function keysOf(text: string, language: string): string {
  const keys = tokensOf(
    text.replaceAll(HYPHENATED, '').replaceAll(DASH_IN_WORD, '-'),
    language,
    languageWords(language),
  ).flatMap((token) => {
    if (token.kind === 'number') return token.value;
    if (token.kind === 'word') return token.word.replaceAll('-', '');
    return SPEAKING.test(token.word) ? token.word : [];
  });
  return `${PART}${keys.join(PART)}${PART}`;
}

/**
 * Whether a source holds a quotation word by word. Quotation marks, dashes, ligatures, hyphens at line ends, white
 * space, capitals and number formats make no difference; a word, a number or a negation more or less does. `…` or
 * `[…]` stands for words left out.
 */
export function holdsQuotation(source: string, quotation: string, language: string): boolean {
  const held = keysOf(source, language);
  let from = 0;
  for (const part of quotation.split(ELLIPSIS)) {
    const keys = keysOf(part, language);
    if (keys === `${PART}${PART}`) continue;
    const at = held.indexOf(keys, from);
    if (at === -1) return false;
    from = at + keys.length - 1;
  }
  return true;
}
