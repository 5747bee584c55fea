/** What a phrase states, apart from digits. `negation` and `fold` are also counted, the others compared as they stand. */
export const MEANING_KINDS = [
  'negation',
  'comparison',
  'direction',
  'qualifier',
  'population',
  'indication',
  'endpoint',
  'frequency',
  'fold',
] as const;
export type MeaningKind = (typeof MEANING_KINDS)[number];

/**
 * Phrases by kind and meaning, parted by commas. A meaning has the same name in every language, so that texts of two
 * languages can be compared. `*` at the end of a word stands for any ending, `#` for a number that comes next and is
 * not part of the phrase (`# time`: a number of days or weeks). Of several phrases that begin at the same word, the longest counts.
 */
export type PhraseLists = { readonly [Kind in MeaningKind]?: Readonly<Record<string, string>> };

/** The words of one language, as data. */
export interface LanguageWords {
  /** BCP 47 primary language. */
  language: string;
  /** Meanings that a faithful translation keeps. */
  meanings: PhraseLists;
  /** Meanings that are compared only with a text of the same language, because translations word them otherwise. */
  ownMeanings: PhraseLists;
  /**
   * Words that can stand for a meaning of another language without asking for it: German `können` is `may` in one
   * sentence and no more than politeness in the next.
   */
  weakMeanings: PhraseLists;
  /** Phrases that look like one of the others and state nothing. */
  silent: string;
  /** What a word means after the particle `ne` of a negation, at most five words later: `ne … que`. */
  afterNe?: Readonly<Record<string, { kind: MeaningKind; meaning: string }>>;
  /** Words that only go on with a negation before them in the same sentence, and are one where there is none. */
  continuesNegation: readonly string[];
  /** Digits by word: `twelve` is 12. */
  numberWords: Readonly<Record<string, number>>;
  /** The article that means 1 before a unit. */
  ones: readonly string[];
  /** Unit by printed word, besides the symbols that all languages share. */
  units: Readonly<Record<string, string>>;
  /** Time that a word behind a unit divides by: `5 mg daily` is `5 mg/day`. */
  perTime: Readonly<Record<string, string>>;
  /** Words between two numbers that make a range. */
  rangeWords: readonly string[];
  /** Words between a number and its unit that state nothing: `30 premiers jours`. */
  unitFillers: readonly string[];
  /** Words between the name of a ratio and its value. */
  ratioFillers: readonly string[];
}
