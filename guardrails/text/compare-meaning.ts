import { analyseText, type TextAnalysis } from './analyse-text.ts';
import { compareQuantities } from './compare-quantities.ts';
import { compareWords } from './compare-words.ts';
import { baseLanguage } from './languages/find-language.ts';
import type { MeaningKind } from './languages/language-words.ts';

export interface Span {
  /** UTF-16 code units, end excluded. */
  start: number;
  end: number;
}

export interface SpokenText {
  /** Mini-markup. */
  text: string;
  /** BCP 47 language tag. */
  language: string;
}

/** `order`: every number is there, but two of the same kind changed places. */
export type DifferenceKind = 'number' | 'unit' | 'order' | Exclude<MeaningKind, 'frequency' | 'fold'>;

/** One thing that a text says otherwise than its source. */
export interface MeaningDifference {
  kind: DifferenceKind;
  change: 'lost' | 'added' | 'changed';
  /** Place in the changed text; for something lost, where the words changed, when that can be told. */
  target?: Span | undefined;
  /** Place in the source; absent for something added. */
  source?: Span | undefined;
  /** What the source says and what the changed text says, as printed. */
  evidence: string;
  /** What a person can do, in one sentence. */
  fix: string;
  /** Words of the source that would stand right at `target`; only between texts of one language. */
  replacement?: string | undefined;
}

export interface Compared {
  source: TextAnalysis & SpokenText;
  target: TextAnalysis & SpokenText;
  /** Whether both texts are in one language: then more is compared, and words can be put back. */
  isSameLanguage: boolean;
}

/**
 * What a changed or translated text says otherwise than its source: numbers, units, negations, comparisons, qualifiers,
 * populations, indications, endpoints. Typography, number formats and listed synonyms make no difference. Of a language
 * without word lists only numbers and units are compared; `canCompare` says so beforehand. In order of the target.
 */
export function compareMeaning(source: SpokenText, target: SpokenText): MeaningDifference[] {
  if (source.text === target.text && source.language === target.language) return [];
  const compared: Compared = {
    source: { ...source, ...analyseText(source.text, source.language) },
    target: { ...target, ...analyseText(target.text, target.language) },
    isSameLanguage: baseLanguage(source.language) === baseLanguage(target.language),
  };
  return [...compareQuantities(compared), ...compareWords(compared)].toSorted(
    (left, right) => placeOf(left) - placeOf(right),
  );
}

const placeOf = ({ target, source }: MeaningDifference): number => target?.start ?? source?.start ?? 0;

/** Whether the words of a language are known, so that a lost negation or qualifier would be found. */
export const canCompare = ({ text, language }: SpokenText): boolean =>
  analyseText(text, language).knowsLanguage;
