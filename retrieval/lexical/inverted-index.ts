/** Document number and term frequency share 32 bits: 24 for the number, 8 for the frequency. */
const FREQUENCY_BITS = 8;
const HIGHEST_FREQUENCY = 2 ** FREQUENCY_BITS - 1;
/** Most documents one index takes. */
const MOST_DOCUMENTS = 2 ** (32 - FREQUENCY_BITS);

/** Documents that hold one term, in order of document number; `live` counts those not removed. */
class Postings {
  entries = new Uint32Array(2);
  length = 0;
  live = 0;

  add(document: number, frequency: number): void {
    if (this.length === this.entries.length) {
      const grown = new Uint32Array(this.entries.length * 2);
      grown.set(this.entries);
      this.entries = grown;
    }
    this.entries[this.length] = document * 2 ** FREQUENCY_BITS + Math.min(frequency, HIGHEST_FREQUENCY);
    this.length += 1;
    this.live += 1;
  }
}

/** How often each term stands in a list. */
export function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Saturation of term frequency and strength of length normalisation (Robertson and Zaragoza 2009, section 3.4). */
export interface Bm25Parameters {
  k1: number;
  b: number;
}

/**
 * An inverted index over documents given as lists of terms, numbered from 0. Removing a document corrects every
 * statistic, so that scores depend only on the documents that are there and not on the history of the index; its
 * number is not used again and its score means nothing.
 */
export class InvertedIndex {
  readonly #postings = new Map<string, Postings>();
  #lengths = new Uint32Array(64);
  #numbers = 0;
  #documents = 0;
  #totalLength = 0;
  #entries = 0;

  /** Documents in the index, removed ones not counted. */
  get documents(): number {
    return this.#documents;
  }

  /** Numbers given so far, removed documents included. */
  get numbers(): number {
    return this.#numbers;
  }

  /** Bytes held by postings and lengths, without the terms themselves: what the owner bounds. */
  get bytes(): number {
    return this.#entries * 8 + this.#lengths.byteLength;
  }

  get terms(): IterableIterator<string> {
    return this.#postings.keys();
  }

  /** Adds a document and returns its number. */
  add(terms: readonly string[]): number {
    const document = this.#numbers;
    if (document >= MOST_DOCUMENTS) throw new RangeError('The index is full.');
    const frequencies = countTerms(terms);
    for (const [term, frequency] of frequencies) this.#postingsOf(term).add(document, frequency);
    this.#storeLength(document, terms.length);
    this.#numbers += 1;
    this.#documents += 1;
    this.#totalLength += terms.length;
    this.#entries += frequencies.size;
    return document;
  }

  /** Takes a document out of the statistics; give the same terms that it was added with. */
  remove(terms: readonly string[]): void {
    for (const term of new Set(terms)) {
      const postings = this.#postings.get(term);
      if (postings) postings.live -= 1;
    }
    this.#documents -= 1;
    this.#totalLength -= terms.length;
  }

  /** In how many documents the term stands. */
  documentFrequency(term: string): number {
    return this.#postings.get(term)?.live ?? 0;
  }

  /** Inverse document frequency, never negative (the "+1" form of Lucene's BM25Similarity). */
  idf(term: string): number {
    const frequency = this.documentFrequency(term);
    return Math.log(1 + (this.#documents - frequency + 0.5) / (frequency + 0.5));
  }

  /** BM25 of every document for weighted query terms; 0 where no term matches. Index = document number. */
  bm25(query: ReadonlyMap<string, number>, { k1, b }: Bm25Parameters): Float64Array {
    const scores = new Float64Array(this.#numbers);
    const meanLength = this.#totalLength / Math.max(1, this.#documents);
    for (const [term, weight] of query) {
      const postings = this.#postings.get(term);
      if (!postings) continue;
      const strength = weight * this.idf(term) * (k1 + 1);
      for (let at = 0; at < postings.length; at += 1) {
        const entry = postings.entries[at] ?? 0;
        const document = entry >>> FREQUENCY_BITS;
        const frequency = entry & HIGHEST_FREQUENCY;
        const length = (this.#lengths[document] ?? 0) / meanLength;
        scores[document] =
          (scores[document] ?? 0) + (strength * frequency) / (frequency + k1 * (1 - b + b * length));
      }
    }
    return scores;
  }

  #postingsOf(term: string): Postings {
    const known = this.#postings.get(term);
    if (known) return known;
    const created = new Postings();
    this.#postings.set(term, created);
    return created;
  }

  #storeLength(document: number, length: number): void {
    if (document === this.#lengths.length) {
      const grown = new Uint32Array(this.#lengths.length * 2);
      grown.set(this.#lengths);
      this.#lengths = grown;
    }
    this.#lengths[document] = length;
  }
}
