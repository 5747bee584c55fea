import { characterGramsOf } from '../text/character-grams.ts';
import { termsOf } from '../text/tokenize.ts';
import { countTerms, InvertedIndex } from './inverted-index.ts';

/** Chosen on SciFact among (0.9, 0.4), (1.2, 0.75) and (1.5, 0.75): docs/decisions/0009-ranking.md. */
export const BM25 = { k1: 1.2, b: 0.75 };

/** Lexical scores by document number; only comparable within one query. */
export interface LexicalScores {
  words: Float64Array;
  grams: Float64Array;
}

/** Words of a query with their weights: 1 for what the person wrote, less for synonyms that widen it. */
export interface WeightedText {
  text: string;
  weight: number;
}

/** Texts of one language, searchable by stemmed words and by character grams. */
export class LexicalIndex {
  readonly language: string;
  readonly words = new InvertedIndex();
  readonly grams = new InvertedIndex();

  constructor(language: string) {
    this.language = language;
  }

  get bytes(): number {
    return this.words.bytes + this.grams.bytes;
  }

  /** Adds a text and returns its document number. */
  add(text: string): number {
    this.grams.add(characterGramsOf(text));
    return this.words.add(termsOf(text, this.language));
  }

  /** Takes a text out again; it must be the same text that was added. */
  remove(text: string): void {
    this.grams.remove(characterGramsOf(text));
    this.words.remove(termsOf(text, this.language));
  }

  score(query: readonly WeightedText[]): LexicalScores {
    return {
      words: this.words.bm25(
        this.#weigh(query, (text) => termsOf(text, this.language)),
        BM25,
      ),
      grams: this.grams.bm25(this.#weigh(query, characterGramsOf), BM25),
    };
  }

  #weigh(query: readonly WeightedText[], split: (text: string) => string[]): Map<string, number> {
    const weights = new Map<string, number>();
    for (const { text, weight } of query)
      for (const [term, count] of countTerms(split(text)))
        weights.set(term, (weights.get(term) ?? 0) + weight * count);
    return weights;
  }
}
