import { fold } from '../../core/fold.ts';
import { countTerms } from '../lexical/inverted-index.ts';
import { BM25 } from '../lexical/lexical-index.ts';
import { wordsOf } from '../text/tokenize.ts';
import type { SparseRow } from './sparse-rows.ts';

/** Words are cut here: a stemmer for every language at once, measured as good as Snowball for the vectors. */
const PREFIX_LENGTH = 6;

/** A trained space: what is needed to embed any text in it, now or after a restart. */
export interface LocalModel {
  dimensions: number;
  /** How many texts there were at training; decides when to train again. */
  trainedOn: number;
  /** Mean number of words of a training text. */
  meanLength: number;
  /** Terms in the order of the rows of `components`. */
  terms: readonly string[];
  /** Inverse document frequency per term. */
  idf: Float32Array;
  /** Row-major, one row of `dimensions` numbers per term. */
  components: Float32Array;
}

/** Terms of a text for the vectors: folded words of any language, cut to a prefix. */
export const vectorTermsOf = (text: string): string[] =>
  wordsOf(text).map((word) => fold(word).slice(0, PREFIX_LENGTH));

/** BM25 weights of a text's known terms, scaled to length 1; empty when no term is known. */
export function weighTerms(
  terms: readonly string[],
  space: { meanLength: number; idf: Float32Array; columnOf: ReadonlyMap<string, number> },
): SparseRow {
  const { k1, b } = BM25;
  const entries = [...countTerms(terms)].flatMap(([term, frequency]) => {
    const column = space.columnOf.get(term);
    if (column === undefined) return [];
    const saturated =
      (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + (b * terms.length) / space.meanLength));
    return [{ column, value: saturated * (space.idf[column] ?? 0) }];
  });
  const length = Math.sqrt(entries.reduce((sum, { value }) => sum + value * value, 0)) || 1;
  return {
    columns: Uint32Array.from(entries, ({ column }) => column),
    values: Float32Array.from(entries, ({ value }) => value / length),
  };
}

/** Embeds texts in the space of a model. */
export function createLocalEmbedder(model: LocalModel): (text: string) => number[] {
  const columnOf = new Map(model.terms.map((term, column) => [term, column]));
  const { meanLength, idf, components, dimensions } = model;
  return (text) => {
    const row = weighTerms(vectorTermsOf(text), { meanLength, idf, columnOf });
    const vector = new Float64Array(dimensions);
    row.columns.forEach((column, entry) => {
      const value = row.values[entry] ?? 0;
      for (let dimension = 0; dimension < dimensions; dimension += 1)
        vector[dimension] =
          (vector[dimension] ?? 0) + value * (components[column * dimensions + dimension] ?? 0);
    });
    return unit(vector);
  };
}

/** Scaled to length 1; a text without known words keeps the zero vector, which is similar to nothing. */
function unit(vector: Float64Array): number[] {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum) || 1;
  return Array.from(vector, (value) => value / length);
}
