import type { FoundReport } from '../contract/check-reports.ts';

const COLUMNS = [
  'checkedAt',
  'ruleId',
  'ruleVersion',
  'verdict',
  'findings',
  'firstFinding',
  'assemblyId',
  'brief',
  'status',
  'market',
  'language',
  'isLatest',
  'contentHash',
  'reportId',
] as const satisfies readonly (keyof FoundReport)[];

/** Rows of a search as CSV (RFC 4180). A cell that a spreadsheet would run as a formula is kept as text. */
export const reportsAsCsv = (reports: readonly FoundReport[]): string =>
  [COLUMNS, ...reports.map((report) => COLUMNS.map((column) => String(report[column])))]
    .map((cells) => cells.map(cellOf).join(','))
    .map((line) => `${line}\r\n`)
    .join('');

function cellOf(value: string): string {
  const text = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
