import type { LanguageWords } from './languages/language-words.ts';
import type { Found } from './quantity.ts';
import { isRangeSign, readingOf, signedNumberAt } from './signed-number.ts';
import type { Token } from './tokens.ts';

/** The phrase that begins at a token, out of phrases of at most four words; the longest counts. */
function phraseAt<Value>(tokens: readonly Token[], at: number, phrases: Readonly<Record<string, Value>>) {
  let found: { value: Value; next: number } | undefined;
  let phrase = '';
  for (let index = at; index < Math.min(at + 4, tokens.length); index += 1) {
    const word = tokens[index]?.word ?? '';
    phrase = phrase === '' ? word : `${phrase} ${word}`;
    const value = Object.hasOwn(phrases, phrase) ? phrases[phrase] : undefined;
    if (value !== undefined) found = { value, next: index + 1 };
  }
  return found;
}

/** Index of the first token that is none of the given words, after at most three of them. */
function skip(tokens: readonly Token[], at: number, isSkipped: (word: string) => boolean): number {
  let next = at;
  while (next < at + 3 && isSkipped(tokens[next]?.word ?? '')) next += 1;
  return next;
}

const P_NAMES = {
  p: true,
  'p-value': true,
  'p-values': true,
  'p-wert': true,
  'valeur p': true,
  'valeur de p': true,
};
const OPERATORS: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥', '=<': '≤', '=>': '≥' };

/** `p < 0.001`, `p-Wert = 0,03`. */
export function pValueAt(tokens: readonly Token[], at: number): Found | undefined {
  const name = phraseAt(tokens, at, P_NAMES);
  const first = tokens[at];
  if (!name || !first) return undefined;
  const next = skip(tokens, name.next, (word) => /^[<>=≤≥:]$/u.test(word));
  const number = signedNumberAt(tokens, next);
  if (!number || next === name.next) return undefined;
  const printed = tokens
    .slice(name.next, next)
    .map(({ word }) => word)
    .join('');
  const sign = OPERATORS[printed] ?? (printed === ':' ? '=' : printed);
  const span = { start: first.start, end: number.end };
  return {
    quantities: [readingOf('p-value', `p${sign}${number.value}`, number.value, '', span)],
    next: number.next,
  };
}

/** `n = 4,312`. */
export function sampleSizeAt(tokens: readonly Token[], at: number): Found | undefined {
  const [first, sign] = [tokens[at], tokens[at + 1]];
  const number = first?.word === 'n' && sign?.word === '=' ? signedNumberAt(tokens, at + 2) : undefined;
  if (!first || !number) return undefined;
  const span = { start: first.start, end: number.end };
  return {
    quantities: [readingOf('sample size', `n=${number.value}`, number.value, '', span)],
    next: number.next,
  };
}

const RATIOS: Readonly<Record<string, string>> = {
  hr: 'hazard ratio',
  or: 'odds ratio',
  rr: 'risk ratio',
  'hazard ratio': 'hazard ratio',
  'hazard-ratio': 'hazard ratio',
  'rapport de risques': 'hazard ratio',
  'rapport des risques': 'hazard ratio',
  'rapport de risques instantanés': 'hazard ratio',
  'rapport des risques instantanés': 'hazard ratio',
  'odds ratio': 'odds ratio',
  'odds-ratio': 'odds ratio',
  'rapport de cotes': 'odds ratio',
  'rapport des cotes': 'odds ratio',
  'risk ratio': 'risk ratio',
  'relative risk': 'risk ratio',
  'relatives risiko': 'risk ratio',
  'relativen risiko': 'risk ratio',
  'risque relatif': 'risk ratio',
};

/** `HR 0.68`, `Hazard Ratio von 0,68`. An abbreviation counts in capitals only: `or` is a word. */
export function ratioAt(
  tokens: readonly Token[],
  at: number,
  words: LanguageWords | undefined,
): Found | undefined {
  const first = tokens[at];
  const name = phraseAt(tokens, at, RATIOS);
  if (!first || !name || (first.word.length === 2 && first.printed !== first.word.toUpperCase()))
    return undefined;
  const next = skip(
    tokens,
    name.next,
    (word) => /^[:=,(]$/u.test(word) || words?.ratioFillers.includes(word) === true,
  );
  const number = signedNumberAt(tokens, next);
  if (!number || tokens[number.next]?.word === '%') return undefined;
  const span = { start: first.start, end: number.end };
  return {
    quantities: [readingOf('ratio', `${name.value} ${number.value}`, number.value, '', span)],
    next: number.next,
  };
}

const INTERVALS = Object.fromEntries(
  [
    'ci,ki,ic,confidence interval,confidence intervals,confidence limits,konfidenzintervall,konfidenzintervalle',
    'konfidenzintervalls,konfidenz-intervall,vertrauensintervall,intervalle de confiance,intervalles de confiance',
  ].flatMap((line) => line.split(',').map((name) => [name, true] as const)),
);
const SHORT_WITH_LEVEL = /^(?:ci|ki|ic)-?(?<level>\d{2})$/u;

/** `95% CI 0.66–0.87`, `95 %-KI 0,66 bis 0,87`, `IC à 95 % [0,66 ; 0,87]`: the level and the two limits. */
export function confidenceAt(
  tokens: readonly Token[],
  at: number,
  words: LanguageWords | undefined,
): Found | undefined {
  const head = levelFirst(tokens, at) ?? nameFirst(tokens, at);
  if (!head) return undefined;
  const limits = limitsAt(tokens, head.next, words);
  if (!limits) return head.quantities.length > 0 ? head : undefined;
  return { quantities: [...head.quantities, ...limits.quantities], next: limits.next };
}

const levelOf = (value: string, start: number, end: number) =>
  readingOf('confidence level', `${value} %`, value, '%', { start, end });

function levelFirst(tokens: readonly Token[], at: number): Found | undefined {
  const number = tokens[at];
  if (number?.kind !== 'number' || tokens[at + 1]?.word !== '%') return undefined;
  const name = phraseAt(tokens, tokens[at + 2]?.word === '-' ? at + 3 : at + 2, INTERVALS);
  if (!name) return undefined;
  return {
    quantities: [levelOf(number.value, number.start, tokens[at + 1]?.end ?? number.end)],
    next: name.next,
  };
}

function nameFirst(tokens: readonly Token[], at: number): Found | undefined {
  const first = tokens[at];
  const glued = SHORT_WITH_LEVEL.exec(first?.word ?? '')?.groups?.['level'];
  if (first && glued !== undefined)
    return {
      quantities: [levelOf(glued, first.start, first.end)],
      next: tokens[at + 1]?.word === '%' ? at + 2 : at + 1,
    };
  const name = phraseAt(tokens, at, INTERVALS);
  if (!name) return undefined;
  const next = skip(tokens, name.next, (word) => ['à', 'de', ':', '(', ',', 'of', 'von'].includes(word));
  const number = tokens[next];
  if (number?.kind !== 'number' || tokens[next + 1]?.word !== '%') return { quantities: [], next: name.next };
  const behind = tokens[next + 2];
  // `CI 1.2 % to 3.4 %` has limits in percent and no level.
  if (behind && /^(?:[-–—−]|to|bis|à)$/u.test(behind.word) && tokens[next + 3]?.kind === 'number')
    return { quantities: [], next: name.next };
  return {
    quantities: [levelOf(number.value, number.start, tokens[next + 1]?.end ?? number.end)],
    next: next + 2,
  };
}

function limitsAt(tokens: readonly Token[], at: number, words: LanguageWords | undefined): Found | undefined {
  const start = skip(tokens, at, (word) => /^[,:;=()[]$/u.test(word) || ['of', 'von', 'de'].includes(word));
  const low = signedNumberAt(tokens, start);
  const sign = low && tokens[skipPercent(tokens, low.next)];
  if (!low || !sign || !(isRangeSign(sign, words) || /^(?:[;,/]|and|und|et)$/u.test(sign.word)))
    return undefined;
  const high = signedNumberAt(tokens, skipPercent(tokens, low.next) + 1);
  if (!high) return undefined;
  const next = skipPercent(tokens, high.next);
  const limits = [low, high].map(({ value, start: from, end }) => {
    return readingOf('confidence limit', value, value, '', { start: from, end });
  });
  return { quantities: limits, next };
}

const skipPercent = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.word === '%' ? at + 1 : at;
