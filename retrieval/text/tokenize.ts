import { fold } from '../../core/fold.ts';
import { stemmerFor } from '../adapters/stemmer.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Longest word kept, in UTF-16 code units; what is longer is no word and would only swell the index. */
const LONGEST_WORD = 64;

/** Words of a text in reading order, lower case, diacritics kept: runs of letters and digits. */
export const wordsOf = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).filter((word) => word.length <= LONGEST_WORD);

/** Words of a text that say something in a language, each as written and as the index knows it: stemmed, then folded. */
export function stemmedWordsOf(text: string, language: string): { word: string; term: string }[] {
  const stem = stemmerFor(language);
  const stopWords = STOP_WORDS[language.split('-', 1)[0] ?? language];
  return wordsOf(text)
    .filter((word) => !stopWords?.has(word))
    .map((word) => ({ word, term: fold(stem(word)) }));
}

/** Index terms of a text in a language. */
export const termsOf = (text: string, language: string): string[] =>
  stemmedWordsOf(text, language).map(({ term }) => term);
