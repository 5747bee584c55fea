/**
 * Length of a translation in percent of its source, between the 5th and the 95th percentile: measured over the approved
 * renditions of the demonstration library (docs/translation-memory.md). Short texts differ more.
 */
const EXPECTED: Readonly<Record<string, readonly [lowest: number, highest: number]>> = {
  'en de': [99, 118],
  'en fr': [88, 123],
  'de en': [85, 101],
  'de fr': [85, 113],
  'fr en': [80, 111],
  'fr de': [88, 115],
};

const base = (language: string): string => language.split('-', 1)[0] ?? language;

/** What length to expect, in percent of the source; undefined within one language and for pairs nobody measured. */
export const expectedPercent = (from: string, to: string): readonly [number, number] | undefined =>
  EXPECTED[`${base(from)} ${base(to)}`];
