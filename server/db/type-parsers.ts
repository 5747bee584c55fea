import { types } from 'pg';
import type { CustomTypesConfig } from 'pg';

const keepText = (text: string): string => text;

/** Whole numbers of 64 bits, as long as a JavaScript number holds them exactly. */
function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`The database number ${text} is too large to be exact.`);
  return value;
}

// Object identifiers of pg_type: stable since PostgreSQL 7, the same in every engine.
const DATE = 1082;
const INT8 = 20;
const NUMERIC = 1700;
const TIMESTAMP = 1114;
const TEXT_ARRAY: number = 1009;
const ARRAYS_OF_TEXT: ReadonlySet<number> = new Set([1182, 1231, 1115]);
const INT8_ARRAY = 1016;

const parseTextArray: (text: string) => (string | null)[] = types.getTypeParser(TEXT_ARRAY);

const own: Readonly<Record<number, (text: string) => unknown>> = {
  [DATE]: keepText,
  [INT8]: parseInt8,
  [NUMERIC]: keepText,
  [TIMESTAMP]: keepText,
  [INT8_ARRAY]: (text) => parseTextArray(text).map((item) => (item === null ? null : parseInt8(item))),
};

/** Parsers that lose nothing: no date becomes an instant in the machine's zone, no number is rounded. */
export const exactTypes: CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format === 'binary') return types.getTypeParser(oid, 'binary');
    if (ARRAYS_OF_TEXT.has(oid)) return parseTextArray;
    return own[oid] ?? types.getTypeParser(oid, 'text');
  },
};
