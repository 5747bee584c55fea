import { NUMBER_SOURCE, readNumber } from './read-number.ts';

/** `number` is any other: weeks, a study phase, or the digits of a name such as ACR50. */
export type QuantityKind = 'percentage' | 'p-value' | 'ratio' | 'sample size' | 'dose' | 'number';

/** A number in a text with what it counts. */
export interface Quantity {
  kind: QuantityKind;
  /** Equal for equal statements, whatever the number format: `12.4 %`, `p<0.001`, `10 mg`. */
  value: string;
  /** Place in the text, in UTF-16 code units, end excluded. */
  span: { start: number; end: number };
}

const SPACE = String.raw`[ \u00a0\u2009\u202f\t]*`;
const RANGE = String.raw`(?:${SPACE}(?:[-–—−]|to|bis|à)${SPACE}(?<upTo>${NUMBER_SOURCE}))?`;
const PERCENT = String.raw`%|percent\b|per cent\b|prozent\b|pour cent\b`;
const DOSE = String.raw`(?:mg|g|kg|µg|μg|mcg|ng|ml|l|iu|ie|ui|mmol|mmhg)(?![\p{L}\d])(?:${SPACE}/${SPACE}(?:kg|m²|ml|dl|l|d|h|day|tag|jour)(?![\p{L}\d]))?`;
const RATIO = String.raw`\b(?:hr|or|rr|hazard[ -]ratio|odds[ -]ratio|relative risk|relatives risiko|risque relatif|rapport de risques?)`;

const QUANTITY = new RegExp(
  [
    String.raw`\bp${SPACE}(?<sign><=|>=|[<>=≤≥])${SPACE}(?<p>${NUMBER_SOURCE})`,
    String.raw`\bn${SPACE}=${SPACE}(?<n>${NUMBER_SOURCE})`,
    String.raw`${RATIO}${SPACE}(?:[:=,(]|of\b|von\b|de\b)?${SPACE}(?<ratio>${NUMBER_SOURCE})(?!${SPACE}(?:${PERCENT}))`,
    String.raw`(?<![\p{L}\d])(?<name>\p{L}[\p{L}-]*\d[\p{L}\d]*)`,
    String.raw`(?<![\p{L}\d])(?<from>${NUMBER_SOURCE})${RANGE}(?:${SPACE}(?:(?<percent>${PERCENT})|(?<unit>${DOSE})))?`,
  ].join('|'),
  'giu',
);

/** Reference markers and addresses hold digits that state nothing. */
const SILENT = /\[\^[^\]\n]*\]|\]\((?:https:|mailto:)[^)\s]*\)/gu;

/** Every number of a mini-markup text, in reading order. Both ends of a range count with the unit of the range. */
export function quantitiesOf(text: string, language: string): Quantity[] {
  const words = text.replaceAll(SILENT, (silent) => '\u0001'.repeat(silent.length));
  return [...words.matchAll(QUANTITY)].flatMap((match) =>
    read(match.groups ?? {}, language).map((quantity) => ({
      ...quantity,
      span: { start: match.index, end: match.index + match[0].length },
    })),
  );
}

type Groups = Record<string, string | undefined>;

function read(groups: Groups, language: string): Omit<Quantity, 'span'>[] {
  const value = (printed: string) => readNumber(printed, language);
  const { sign, p, n, ratio, name, from, upTo, percent, unit } = groups;
  if (p !== undefined) return [{ kind: 'p-value', value: `p${signOf(sign)}${value(p)}` }];
  if (n !== undefined) return [{ kind: 'sample size', value: `n=${value(n)}` }];
  if (ratio !== undefined) return [{ kind: 'ratio', value: `ratio ${value(ratio)}` }];
  if (name !== undefined) return [{ kind: 'number', value: name.toLowerCase() }];
  const ends = [from, upTo].flatMap((end) => (end === undefined ? [] : [value(end)]));
  if (percent !== undefined) return ends.map((end) => ({ kind: 'percentage', value: `${end} %` }));
  if (unit !== undefined) return ends.map((end) => ({ kind: 'dose', value: `${end} ${unitOf(unit)}` }));
  return ends.map((end) => ({ kind: 'number', value: end }));
}

const SIGNS: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥' };
const signOf = (sign = '='): string => SIGNS[sign] ?? sign;

const UNITS: Readonly<Record<string, string>> = {
  mcg: 'µg',
  μg: 'µg',
  ie: 'iu',
  ui: 'iu',
  tag: 'day',
  jour: 'day',
  d: 'day',
};

/** One name per unit: µg for mcg, IU for IE and UI, day for Tag and jour. */
const unitOf = (printed: string): string =>
  printed
    .toLowerCase()
    .replaceAll(/\s/gu, '')
    .split('/')
    .map((part) => UNITS[part] ?? part)
    .join('/');
