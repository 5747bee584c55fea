import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import type { LanguageWords } from './language-words.ts';

const LANGUAGES: ReadonlyMap<string, LanguageWords> = new Map(
  [ENGLISH, GERMAN, FRENCH].map((words) => [words.language, words]),
);

/** Primary language of a BCP 47 tag: `pt` of `pt-BR`. */
export const baseLanguage = (tag: string): string => tag.split('-')[0] ?? tag;

/** The words of a language; undefined for one whose negations and qualifiers this program does not know. */
export const languageWords = (tag: string): LanguageWords | undefined => LANGUAGES.get(baseLanguage(tag));
