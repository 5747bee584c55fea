import { fold } from '../../fold.ts';
import type { Language } from '../../library/vocabulary/terms.ts';
import { wordsOf } from './words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Small words that only one of the three languages has. */
const SMALL_WORDS: Record<Language, ReadonlySet<string>> = {
  en: set(
    'the for and with about of to please need something an email on is it this that what how after our my not',
  ),
  de: set(
    'der die das und fur mit zur zum nach eine ein einen bitte nicht uber wir ich ist was wie auf beim etwas brauche noch per',
  ),
  fr: set(
    'le la les des pour et avec sur une un du au aux je il nous pas dans est ce cette apres svp vous mon voudrais ou',
  ),
};

/** The language that a text is written in, as far as its small words show; undefined where they do not. */
export function languageOf(text: string): Language | undefined {
  const words = wordsOf(text).map(({ folded }) => fold(folded));
  const counts = (Object.entries(SMALL_WORDS) as [Language, ReadonlySet<string>][]).map(
    ([language, small]) => ({ language, count: words.filter((word) => small.has(word)).length }),
  );
  const [first, second] = counts.toSorted((left, right) => right.count - left.count);
  return first && first.count > (second?.count ?? 0) ? first.language : undefined;
}
