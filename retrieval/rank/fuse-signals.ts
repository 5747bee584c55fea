/** What each way of searching says about one candidate; only comparable within one query. */
export interface Signals {
  /** BM25 over stemmed words. */
  words: number;
  /** BM25 over character grams. */
  grams: number;
  /** Cosine similarity of the vectors, -1 to 1; 0 without a vector. */
  similarity: number;
}

/**
 * Weight of each signal, chosen on one half of SciFact and confirmed on the other: docs/decisions/0009-ranking.md.
 * Normalised scores won over reciprocal ranks by four points of nDCG@10.
 */
const SIGNAL_WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  words: 1,
  grams: 0.5,
  similarity: 0.4,
};

const SUM_OF_WEIGHTS = SIGNAL_WEIGHTS.words + SIGNAL_WEIGHTS.grams + SIGNAL_WEIGHTS.similarity;

/**
 * Relevance of every candidate, 0 to 1: each signal is divided by its highest value among the candidates, then they are
 * added by weight. A signal that no candidate has counts nothing.
 */
export function fuseSignals(candidates: readonly Signals[]): number[] {
  const highest = { words: 0, grams: 0, similarity: 0 };
  for (const candidate of candidates) {
    highest.words = Math.max(highest.words, candidate.words);
    highest.grams = Math.max(highest.grams, candidate.grams);
    highest.similarity = Math.max(highest.similarity, candidate.similarity);
  }
  const share = (candidate: Signals, name: keyof Signals): number =>
    highest[name] > 0 ? (SIGNAL_WEIGHTS[name] * Math.max(0, candidate[name])) / highest[name] : 0;
  return candidates.map(
    (candidate) =>
      (share(candidate, 'words') + share(candidate, 'grams') + share(candidate, 'similarity')) /
      SUM_OF_WEIGHTS,
  );
}
