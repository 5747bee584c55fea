import type { MeasuredAdaptation } from '../contract/active-time.ts';
import { csvOf } from '../csv.ts';

const COLUMNS = [
  'assemblyId',
  'market',
  'language',
  'status',
  'lastAt',
  'activeMs',
  'people',
  'comments',
  'words',
  'reusedWords',
] as const satisfies readonly (keyof MeasuredAdaptation)[];

/** The measures of adaptations as CSV; times are milliseconds. */
export const measuresAsCsv = (adaptations: readonly MeasuredAdaptation[]): string =>
  csvOf([COLUMNS, ...adaptations.map((row) => COLUMNS.map((column) => String(row[column])))]);
