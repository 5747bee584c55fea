import { hideSilent } from './hide-silent.ts';
import type { LanguageWords } from './languages/language-words.ts';
import { NUMBER_SOURCE, readNumber } from './read-number.ts';

/** A word, a number or a single other character of a text. */
export interface Token {
  /** `break` ends a block: nothing reaches over it. */
  kind: 'word' | 'number' | 'symbol' | 'break';
  /** As printed, in lower case, without soft hyphens and other invisible characters, ligatures opened. */
  word: string;
  /** As printed. */
  printed: string;
  /** Plain decimal digits of a number, also of one written as a word; empty otherwise. */
  value: string;
  start: number;
  end: number;
  /** Whether white space or markup stands before it. */
  spaced: boolean;
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** The alternatives cannot begin with the same character, so each character is looked at a fixed number of times. */
const TOKEN = new RegExp(
  [
    String.raw`(?<number>(?:${NUMBER_SOURCE})[⁺⁻${SUPERSCRIPT}]*)`,
    String.raw`(?<word>\p{L}[\p{L}\p{M}\p{N}\p{Cf}]*(?:[-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*)*(?:(?<=[nN])['’]t(?!\p{L}))?)`,
    String.raw`(?<break>\n)`,
    String.raw`(?<symbol>[^\s\p{L}\p{Cf}])`,
  ].join('|'),
  'gu',
);

const MARKUP_SYMBOLS = new Set(["'", '’', '[', ']', '!', '*', '#', '"', '“', '”', '„', '«', '»']);

/** Tokens of a mini-markup text in reading order, with places in the text as given. */
export function tokensOf(text: string, language: string, words: LanguageWords | undefined): Token[] {
  const visible = hideSilent(text);
  const tokens: Token[] = [];
  let end = 0;
  for (const match of visible.matchAll(TOKEN)) {
    const printed = match[0];
    const start = match.index;
    const spaced = start > end;
    end = start + printed.length;
    const { number, word, break: lineEnd } = match.groups ?? {};
    if (number !== undefined) {
      tokens.push({
        kind: 'number',
        word: printed,
        printed,
        value: powerOf(printed, language),
        start,
        end,
        spaced,
      });
    } else if (word !== undefined) {
      const plain = plainWord(printed);
      const value = words?.numberWords[plain];
      const kind = value === undefined ? 'word' : 'number';
      tokens.push({
        kind,
        word: plain,
        printed,
        value: value === undefined ? '' : String(value),
        start,
        end,
        spaced,
      });
    } else if (!MARKUP_SYMBOLS.has(printed)) {
      const kind = lineEnd === undefined ? 'symbol' : 'break';
      tokens.push({ kind, word: printed, printed, value: '', start, end, spaced });
    }
  }
  return tokens;
}

const SIMPLE = /^[a-z]*$/u;
const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' };

function plainWord(printed: string): string {
  if (SIMPLE.test(printed)) return printed;
  return printed
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[ﬀ-ﬄ]/gu, (ligature) => LIGATURES[ligature] ?? ligature)
    .replaceAll(/[‐‑]/gu, '-')
    .replaceAll('’', "'")
    .normalize('NFC')
    .toLowerCase();
}

/** `10⁹` is a power; superscript digits behind another number are a footnote mark and no part of it. */
function powerOf(printed: string, language: string): string {
  const [digits = printed] = printed.split(/[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/u, 1);
  const value = readNumber(digits, language);
  const exponent = Array.from(printed.slice(digits.length), (character) =>
    character === '⁻' ? '-' : character === '⁺' ? '' : String(SUPERSCRIPT.indexOf(character)),
  ).join('');
  return value === '10' && exponent !== '' ? `10^${exponent}` : value;
}
