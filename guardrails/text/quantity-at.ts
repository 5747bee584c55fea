import type { LanguageWords } from './languages/language-words.ts';
import { confidenceAt, pValueAt, ratioAt, sampleSizeAt } from './statistics-at.ts';
import type { Found, Quantity } from './quantity.ts';
import { isRangeSign, readingOf, signedNumberAt } from './signed-number.ts';
import type { Token } from './tokens.ts';
import { isAmount, isTime, type Unit, unitAt } from './units.ts';

/** The quantities that begin at a token: two for a range or a confidence interval. */
export function quantityAt(
  tokens: readonly Token[],
  at: number,
  words: LanguageWords | undefined,
): Found | undefined {
  const token = tokens[at];
  if (!token || token.kind === 'break') return undefined;
  return token.kind === 'word'
    ? (statisticAt(tokens, at, words) ??
        timeAt(tokens, at, words) ??
        oneAt(tokens, at, words) ??
        nameAt(token, at))
    : (confidenceAt(tokens, at, words) ?? measuredAt(tokens, at, words));
}

const statisticAt = (tokens: readonly Token[], at: number, words: LanguageWords | undefined) =>
  pValueAt(tokens, at) ??
  sampleSizeAt(tokens, at) ??
  ratioAt(tokens, at, words) ??
  confidenceAt(tokens, at, words);

/** `week 24`, `Woche 24`, `semaine 24`: the unit stands before the number. */
function timeAt(tokens: readonly Token[], at: number, words: LanguageWords | undefined): Found | undefined {
  const token = tokens[at];
  const unit = token && words?.units[token.word];
  if (!token || unit === undefined || !isTime(unit) || tokens[at + 1]?.kind !== 'number') return undefined;
  const range = rangeAt(tokens, at + 1, words);
  if (!range || unitBehind(tokens, range.next, words)) return undefined;
  const ends = range.numbers.map((number, index) =>
    quantityOf(number.value, unit, { start: index === 0 ? token.start : number.start, end: number.end }),
  );
  return { quantities: ends, next: range.next };
}

/** The article counts as 1 only before a unit. */
function oneAt(tokens: readonly Token[], at: number, words: LanguageWords | undefined): Found | undefined {
  const token = tokens[at];
  if (!token || !words || !words.ones.includes(token.word)) return undefined;
  const unit = unitAt(tokens, at + 1, words);
  if (!unit) return undefined;
  const end = tokens[unit.next - 1]?.end ?? token.end;
  return { quantities: [quantityOf('1', unit.unit, { start: token.start, end })], next: unit.next };
}

/** A name with digits, such as ACR50 or CYP3A4: a changed digit makes another name. */
function nameAt(token: Token, at: number): Found | undefined {
  if (!/\d/u.test(token.word)) return undefined;
  const parts = token.word.split('-');
  const names = parts.flatMap((part, index) => {
    if (!/\d/u.test(part)) return [];
    return /^\d+$/u.test(part) ? `${parts[index - 1] ?? ''}-${part}` : part;
  });
  const { start, end } = token;
  return {
    quantities: names.map((value) => ({
      kind: 'number',
      value,
      number: value,
      unit: '',
      span: { start, end },
    })),
    next: at + 1,
  };
}

function measuredAt(
  tokens: readonly Token[],
  at: number,
  words: LanguageWords | undefined,
): Found | undefined {
  const range = rangeAt(tokens, at, words);
  if (!range) return undefined;
  const unit = unitBehind(tokens, range.next, words);
  const last = range.numbers.length - 1;
  const end = unit && tokens[unit.next - 1]?.end;
  const quantities = range.numbers.map((number, index) =>
    quantityOf(number.value, unit?.unit ?? '', {
      start: number.start,
      end: index === last && end !== undefined ? end : number.end,
    }),
  );
  return { quantities, next: unit?.next ?? range.next };
}

function rangeAt(tokens: readonly Token[], at: number, words: LanguageWords | undefined) {
  const first = signedNumberAt(tokens, at);
  if (!first) return undefined;
  const sign = tokens[first.next];
  const second = sign && isRangeSign(sign, words) ? signedNumberAt(tokens, first.next + 1) : undefined;
  return second ? { numbers: [first, second], next: second.next } : { numbers: [first], next: first.next };
}

/** The unit of a number: directly behind it, behind a hyphen (`24-week`) or behind a filler (`30 premiers jours`). */
function unitBehind(
  tokens: readonly Token[],
  at: number,
  words: LanguageWords | undefined,
): Unit | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const isHyphen = /^[-‐‑–]$/u.test(token.word) && !token.spaced && tokens[at + 1]?.spaced === false;
  const isFiller = words !== undefined && words.unitFillers.includes(token.word);
  return unitAt(tokens, at, words) ?? (isHyphen || isFiller ? unitAt(tokens, at + 1, words) : undefined);
}

function quantityOf(number: string, unit: string, span: Quantity['span']): Quantity {
  if (unit === '') return { kind: 'number', value: number, number, unit, span };
  if (unit === 'fold' || unit === 'times') return readingOf('fold', `times ${number}`, number, '', span);
  return readingOf(kindOf(unit), `${number} ${unit}`, number, unit, span);
}

function kindOf(unit: string): Quantity['kind'] {
  if (unit === '%' || unit === '‰' || unit === 'pp') return 'percentage';
  if (isTime(unit)) return 'duration';
  return isAmount(unit) ? 'dose' : 'measurement';
}
