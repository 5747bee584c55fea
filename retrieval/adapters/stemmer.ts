import snowball from 'snowball-stemmers';

const ALGORITHMS: Readonly<Record<string, string>> = { en: 'english', de: 'german', fr: 'french' };
/** Words remembered per language; the stemmer is slow and a library repeats its words. */
const REMEMBERED_WORDS = 50_000;

type Stem = (word: string) => string;
const stemmers = new Map<string, Stem>();

function remembering(stem: Stem): Stem {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED_WORDS) known.clear();
    const stemmed = stem(word);
    known.set(word, stemmed);
    return stemmed;
  };
}

/**
 * The Snowball stemmer of a language (BCP 47; only the primary subtag counts). A language without one keeps its words.
 * Expects lower-case words with their diacritics.
 */
export function stemmerFor(language: string): Stem {
  const primary = language.split('-', 1)[0] ?? language;
  const ready = stemmers.get(primary);
  if (ready) return ready;
  const algorithm = ALGORITHMS[primary];
  if (algorithm === undefined) return (word) => word;
  const stemmer = snowball.newStemmer(algorithm);
  const stem = remembering((word) => stemmer.stem(word));
  stemmers.set(primary, stem);
  return stem;
}
