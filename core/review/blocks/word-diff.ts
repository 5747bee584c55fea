import { countReadableWords } from './count-words.ts';

export const DIFF_KINDS = ['same', 'added', 'removed'] as const;

/** A run of words. The `same` and `removed` runs give the earlier text, the `same` and `added` ones the present text. */
export interface DiffPart {
  kind: (typeof DIFF_KINDS)[number];
  text: string;
}

/** Compares two texts word by word, white space kept. Handed in, because this room knows no package. */
export type WordDiff = (before: string, after: string) => DiffPart[];

/** Words of the runs of one kind. */
export const wordsOfKind = (parts: readonly DiffPart[], kind: DiffPart['kind']): number =>
  parts.filter((part) => part.kind === kind).reduce((sum, { text }) => sum + countReadableWords(text), 0);
