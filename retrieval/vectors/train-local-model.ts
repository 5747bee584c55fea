import { InvertedIndex } from '../lexical/inverted-index.ts';
import { vectorTermsOf, weighTerms } from './local-model.ts';
import type { LocalModel } from './local-model.ts';
import { randomisedSvd } from './randomised-svd.ts';

/** Measured on SciFact: 256 dimensions are better alone and no better once fused (docs/decisions/0008-local-embedder.md). */
const MOST_DIMENSIONS = 128;
const FEWEST_DIMENSIONS = 8;
const TEXTS_PER_DIMENSION = 4;
/** Training reads at most this many texts, evenly spread; the others are folded in. */
const MOST_TRAINING_TEXTS = 10_000;
const MOST_TERMS = 20_000;
/** From this size on a word of a single text is left out: it is mostly a typing error or a name. */
const LARGE_LIBRARY = 500;
const SEED = 20_260_302;

/**
 * Trains latent semantic vectors on the texts themselves: BM25-weighted terms, then a truncated singular value
 * decomposition (Deerwester et al. 1990). The same texts in the same order give the same model, bit for bit.
 */
export function trainLocalModel(texts: readonly string[]): LocalModel {
  const documents = sampled(texts).map(vectorTermsOf);
  const index = new InvertedIndex();
  for (const terms of documents) index.add(terms);
  const terms = vocabularyOf(index);
  const columnOf = new Map(terms.map((term, column) => [term, column]));
  const meanLength =
    documents.reduce((sum, document) => sum + document.length, 0) / Math.max(1, documents.length) || 1;
  const idf = Float32Array.from(terms, (term) => index.idf(term));
  const rows = documents.map((document) => weighTerms(document, { meanLength, idf, columnOf }));
  const wanted = Math.ceil(documents.length / TEXTS_PER_DIMENSION);
  const rank = Math.min(MOST_DIMENSIONS, Math.max(FEWEST_DIMENSIONS, wanted));
  const { vectors } = randomisedSvd(rows, terms.length, rank, SEED);
  return {
    dimensions: vectors.columns,
    trainedOn: texts.length,
    meanLength,
    terms,
    idf,
    components: Float32Array.from(vectors.data),
  };
}

function sampled(texts: readonly string[]): readonly string[] {
  if (texts.length <= MOST_TRAINING_TEXTS) return texts;
  const step = texts.length / MOST_TRAINING_TEXTS;
  return Array.from({ length: MOST_TRAINING_TEXTS }, (_, number) => texts[Math.floor(number * step)] ?? '');
}

/** Terms that tell texts apart: not in a single text of a large library, not in more than half of the texts. */
function vocabularyOf(index: InvertedIndex): string[] {
  const fewest = index.documents > LARGE_LIBRARY ? 2 : 1;
  const most = Math.max(fewest, index.documents / 2);
  return [...index.terms]
    .map((term) => ({ term, frequency: index.documentFrequency(term) }))
    .filter(({ frequency }) => frequency >= fewest && frequency <= most)
    .toSorted((one, other) => other.frequency - one.frequency || (one.term < other.term ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(({ term }) => term);
}
