import { diceOf, normalised, trigramsOf, wordSimilarity } from './similarity.ts';
import type { SentencePair } from './pair-renditions.ts';

/** A pair with the module version that holds it. */
export interface MemoryPair extends SentencePair {
  moduleId: string;
  version: number;
}

export interface MemoryMatch<Pair> {
  pair: Pair;
  /** 1: the same sentence; below it the mean of shared trigrams and of words in place. */
  score: number;
}

/** Sentences with fewer shared trigrams are not compared word by word. */
const LEAST_DICE = 0.4;
const LEAST_SCORE = 0.55;
const MOST_COMPARED = 40;
/** A near match is never shown as the same sentence. */
const HIGHEST_NEAR = 0.99;

interface Held<Pair> {
  pair: Pair;
  key: string;
  grams: number;
}

/** Sentence pairs of one direction, searchable by the source: an exact map and an index of trigrams. */
export class TranslationMemory<Pair extends SentencePair = MemoryPair> {
  readonly #pairs: Held<Pair>[] = [];
  readonly #exact = new Map<string, number[]>();
  readonly #postings = new Map<string, number[]>();

  constructor(pairs: Iterable<Pair>) {
    for (const pair of pairs) this.#add(pair);
  }

  get size(): number {
    return this.#pairs.length;
  }

  #add(pair: Pair): void {
    const key = normalised(pair.source);
    if (key === '') return;
    const place = this.#pairs.length;
    const grams = trigramsOf(key);
    this.#pairs.push({ pair, key, grams: grams.size });
    push(this.#exact, key, place);
    for (const gram of grams) push(this.#postings, gram, place);
  }

  /** Every pair of the same sentence, then near ones by falling score; pairs that `isWanted` refuses are passed over. */
  search(source: string, most: number, isWanted: (pair: Pair) => boolean): MemoryMatch<Pair>[] {
    const key = normalised(source);
    const exact = (this.#exact.get(key) ?? []).flatMap((place) => this.#match(place, 1, isWanted));
    const near = this.#near(key)
      .flatMap((place) => {
        const held = this.#pairs[place];
        if (!held || held.key === key) return [];
        return this.#match(place, nearScore(key, held.key), isWanted);
      })
      .filter(({ score }) => score >= LEAST_SCORE)
      .toSorted((first, second) => second.score - first.score);
    return [...exact, ...near].slice(0, most);
  }

  #match(place: number, score: number, isWanted: (pair: Pair) => boolean): MemoryMatch<Pair>[] {
    const held = this.#pairs[place];
    return held && isWanted(held.pair) ? [{ pair: held.pair, score }] : [];
  }

  /** Places of the pairs that share most trigrams with a sentence. */
  #near(key: string): number[] {
    const grams = trigramsOf(key);
    const shared = new Uint16Array(this.#pairs.length);
    const touched: number[] = [];
    for (const gram of grams)
      for (const place of this.#postings.get(gram) ?? []) {
        const count = shared[place] ?? 0;
        if (count === 0) touched.push(place);
        shared[place] = count + 1;
      }
    const dice = (place: number) => diceOf(shared[place] ?? 0, grams.size, this.#pairs[place]?.grams ?? 0);
    return touched
      .map((place) => ({ place, dice: dice(place) }))
      .filter((candidate) => candidate.dice >= LEAST_DICE)
      .toSorted((first, second) => second.dice - first.dice)
      .slice(0, MOST_COMPARED)
      .map(({ place }) => place);
  }
}

function nearScore(first: string, second: string): number {
  const [left, right] = [trigramsOf(first), trigramsOf(second)];
  const dice = diceOf(left.intersection(right).size, left.size, right.size);
  return Math.min(HIGHEST_NEAR, (dice + wordSimilarity(first, second)) / 2);
}

function push(map: Map<string, number[]>, key: string, place: number): void {
  const places = map.get(key);
  if (places) places.push(place);
  else map.set(key, [place]);
}
