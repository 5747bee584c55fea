import { parseJson } from '../../../lib/api/problem.ts';

/** What a person typed, with the text that it was typed over. */
export interface KeptText {
  base: string;
  text: string;
}

const isKeptText = (value: unknown): value is KeptText =>
  typeof value === 'object' &&
  value !== null &&
  'base' in value &&
  'text' in value &&
  typeof value.base === 'string' &&
  typeof value.text === 'string';

/** Reads what the tab kept; anything else counts as nothing. */
export function readKept(stored: string): KeptText | null {
  const value = parseJson(stored);
  return isKeptText(value) ? value : null;
}

/** As it is kept in the tab; empty where there is nothing to keep. */
export const writeKept = ({ base, text }: KeptText): string =>
  base === text ? '' : JSON.stringify({ base, text });
