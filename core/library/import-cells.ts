import type { FieldProblem } from './import-words.ts';

/** What a cell says; `problem` when it cannot be read as its column's kind. */
export type CellValue = { value: unknown } | { problem: string };
export type CellReader = (cell: string) => CellValue;

/** The cell as it stands: text is never trimmed, and a leading `=`, `+`, `-` or `@` has no meaning here. */
export const asText: CellReader = (cell) => ({ value: cell });

export const asName: CellReader = (cell) => ({ value: cell.trim() });

/** Values separated by `|`, or by `;` where there is no `|`. */
const splitList = (cell: string): string[] =>
  cell
    .split(cell.includes('|') ? '|' : ';')
    .map((value) => value.trim())
    .filter((value) => value !== '');

export const asList: CellReader = (cell) => ({ value: splitList(cell) });

/** Sentences separated by `|` only, because a sentence may contain a semicolon. */
export const asSentences: CellReader = (cell) => ({
  value: cell
    .split('|')
    .map((value) => value.trim())
    .filter((value) => value !== ''),
});

export const asJson: CellReader = (cell) => {
  try {
    return { value: JSON.parse(cell) };
  } catch {
    return { problem: 'must be JSON' };
  }
};

const TRUE_WORDS = ['true', 'yes', 'y', '1'];
const FALSE_WORDS = ['false', 'no', 'n', '0'];

export const asBoolean: CellReader = (cell) => {
  const word = cell.trim().toLowerCase();
  if (TRUE_WORDS.includes(word)) return { value: true };
  return FALSE_WORDS.includes(word) ? { value: false } : { problem: 'must be true or false' };
};

export const asInteger: CellReader = (cell) =>
  /^\d{1,15}$/u.test(cell.trim()) ? { value: Number(cell.trim()) } : { problem: 'must be a whole number' };

/** A word of the controlled vocabulary, whatever its spelling and Vault suffix: `In Review`, `in_review_state__v`. */
export const termOf = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/(?:_state)?__(?:v|sys|c)$|_vod(?:__c)?$/u, '')
    .replace(/[\s-]+/gu, '_');

export const asTerm: CellReader = (cell) => ({ value: termOf(cell) });
export const asTerms: CellReader = (cell) => ({ value: splitList(cell).map(termOf) });

const STATUS_WORDS: Readonly<Record<string, string>> = {
  review: 'in_review',
  in_mlr_review: 'in_review',
  approved_for_use: 'approved',
  obsolete: 'withdrawn',
  superseded: 'withdrawn',
  inactive: 'withdrawn',
};
const own = (table: Readonly<Record<string, string>>, word: string): string =>
  Object.hasOwn(table, word) ? (table[word] ?? word) : word;

/** A status of ours or of Vault's lifecycle. */
export const asStatus: CellReader = (cell) => ({ value: own(STATUS_WORDS, termOf(cell)) });

const MARKET_WORDS: Readonly<Record<string, string>> = {
  UK: 'GB',
  'UNITED KINGDOM': 'GB',
  'GREAT BRITAIN': 'GB',
  GERMANY: 'DE',
  DEUTSCHLAND: 'DE',
  FRANCE: 'FR',
  'UNITED STATES': 'US',
  USA: 'US',
};
const marketOf = (word: string): string =>
  own(
    MARKET_WORDS,
    word
      .trim()
      .replace(/__(?:v|sys|c)$/u, '')
      .replaceAll('_', ' ')
      .toUpperCase(),
  );

export const asMarket: CellReader = (cell) => ({ value: marketOf(cell) });
export const asMarkets: CellReader = (cell) => ({ value: splitList(cell).map(marketOf) });

const channelOf = (word: string): string => (termOf(word) === 'approved_email' ? 'email' : termOf(word));
export const asChannels: CellReader = (cell) => ({ value: splitList(cell).map(channelOf) });
export const asChannel: CellReader = (cell) => ({ value: channelOf(cell) });

const audienceOf = (word: string): string => (['all', '*'].includes(termOf(word)) ? '*' : termOf(word));
export const asAudiences: CellReader = (cell) => ({ value: splitList(cell).map(audienceOf) });

/** `de`, `de_DE` and `de__v` are tags of BCP 47 in other spellings. */
export const languageOf = (word: string): string => {
  const [language = '', ...rest] = word
    .trim()
    .replace(/__(?:v|sys|c)$/u, '')
    .replaceAll('_', '-')
    .split('-');
  return [language.toLowerCase(), ...rest].join('-');
};
export const asLanguage: CellReader = (cell) => ({ value: languageOf(cell) });

/** ISO 8601; Salesforce writes the offset as `+0000`. */
export const asInstant: CellReader = (cell) => ({
  value: cell.trim().replace(/([+-]\d{2})(\d{2})$/u, '$1:$2'),
});

export const cellProblem = (field: string, reason: string): { problem: FieldProblem } => ({
  problem: { field, reason },
});
