import type { FoundReport } from '../contract/check-reports.ts';
import { csvOf } from '../csv.ts';

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

/** Rows of a search as CSV (RFC 4180). */
export const reportsAsCsv = (reports: readonly FoundReport[]): string =>
  csvOf([COLUMNS, ...reports.map((report) => COLUMNS.map((column) => String(report[column])))]);
