import type { LanguageWords } from './languages/language-words.ts';
import type { Quantity, QuantityKind } from './quantity.ts';
import type { Token } from './tokens.ts';

export interface SignedNumber {
  /** Plain decimal digits, with `-` in front for a negative number. */
  value: string;
  start: number;
  end: number;
  next: number;
}

const MINUS = /^[-−–‐‑]$/u;
const OPENS = /^[([<>=≤≥:;,/]$/u;

/** A number with its sign. A dash is a sign only when it touches the number and nothing to its left. */
export function signedNumberAt(tokens: readonly Token[], at: number): SignedNumber | undefined {
  const token = tokens[at];
  if (token?.kind === 'number')
    return { value: token.value, start: token.start, end: token.end, next: at + 1 };
  const number = tokens[at + 1];
  if (!token || number?.kind !== 'number') return undefined;
  const before = tokens[at - 1];
  const isFree = at === 0 || token.spaced || before?.kind === 'break' || OPENS.test(before?.word ?? '');
  const isMinus = (MINUS.test(token.word) && !number.spaced && isFree) || token.word === 'minus';
  if (!isMinus) return undefined;
  return { value: `-${number.value}`, start: token.start, end: number.end, next: at + 2 };
}

const RANGE = /^[-‐‑–—−]$/u;

export const isRangeSign = (token: Token, words: LanguageWords | undefined): boolean =>
  RANGE.test(token.word) || (words !== undefined && words.rangeWords.includes(token.word));

export const readingOf = (
  kind: QuantityKind,
  value: string,
  number: string,
  unit: string,
  span: Quantity['span'],
): Quantity => ({ kind, value, number, unit, span });
