import { stemmerFor } from '../adapters/stemmer.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Longest word kept, in UTF-16 code units; what is longer is no word and would only swell the index. */
const LONGEST_WORD = 64;

/** Lower case without diacritics; `ß` becomes `ss`. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/gu, 'ss');

/** Words of a text in reading order, lower case, diacritics kept: runs of letters and digits. */
export const wordsOf = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).filter((word) => word.length <= LONGEST_WORD);

/** Index terms of a text in a language: words without stop words, stemmed, then folded. */
export function termsOf(text: string, language: string): string[] {
  const stem = stemmerFor(language);
  const stopWords = STOP_WORDS[language.split('-', 1)[0] ?? language];
  return wordsOf(text)
    .filter((word) => !stopWords?.has(word))
    .map((word) => fold(stem(word)));
}
