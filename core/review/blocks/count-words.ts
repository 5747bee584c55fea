import { plainTextOf } from '../../library/markup.ts';

/** Runs of anything but white space that hold a letter or a digit; a dash alone is no word. */
const WORD = /\S*[\p{L}\p{N}]\S*/gu;

/** Words of a readable text. */
export const countReadableWords = (text: string): number => text.match(WORD)?.length ?? 0;

/** Words that a person reads of a text in mini-markup: markers and link addresses are none. */
export const countWords = (source: string): number => countReadableWords(plainTextOf(source));
