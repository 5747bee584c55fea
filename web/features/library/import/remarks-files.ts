import type { RowRemark } from '../../../../core/library/import-result.ts';

const COLUMNS = ['file', 'row', 'field', 'reason'] as const;

/** Spreadsheets run what begins with these characters as a formula (OWASP, "CSV Injection"); an apostrophe stops it. */
const FORMULA = /^[=+\-@\t\r]/u;

const cell = (value: string | number): string => {
  const text = typeof value === 'number' || !FORMULA.test(value) ? String(value) : `'${value}`;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Row errors as CSV (RFC 4180), safe to open in a spreadsheet. */
export const remarksAsCsv = (remarks: readonly RowRemark[]): string =>
  [COLUMNS.join(','), ...remarks.map((remark) => COLUMNS.map((name) => cell(remark[name])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');

/** Row errors as one JSON document. */
export const remarksAsJson = (remarks: readonly RowRemark[]): string =>
  `${JSON.stringify(remarks, null, 2)}\n`;
