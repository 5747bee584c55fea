import { LexicalIndex } from '../lexical/lexical-index.ts';
import { rankCandidates } from '../rank/rank-candidates.ts';
import { widenQuery } from '../rank/widen-query.ts';
import { createLocalEmbedder } from '../vectors/local-model.ts';
import { trainLocalModel } from '../vectors/train-local-model.ts';

export interface CorpusDocument {
  id: string;
  text: string;
}

export interface CorpusRanking {
  /** Ids, best first, by the ranking that serves users. */
  rank(query: string): string[];
  /** Ids, best first, by BM25 over the same words alone. */
  rankByBm25(query: string): string[];
}

/**
 * A corpus as one set of eligible modules without topics, ranked by the code that serves users. The vectors are trained
 * on the corpus texts; queries and judgements are never seen.
 */
export function createCorpusRanking(documents: readonly CorpusDocument[], language: string): CorpusRanking {
  const index = new LexicalIndex(language);
  for (const { text } of documents) index.add(text);
  const embed = createLocalEmbedder(trainLocalModel(documents.map(({ text }) => text)));
  const vectors = documents.map(({ text }) => Float64Array.from(embed(text)));
  const order = (signalsOf: (number: number) => { words: number; grams: number; similarity: number }) =>
    documents.map(({ id }, number) => ({ moduleId: id, topics: [], signals: signalsOf(number) }));
  return {
    rank: (query) => {
      const { lexical, topics } = widenQuery(query, language);
      const { words, grams } = index.score(lexical);
      const wanted = embed(query);
      const candidates = order((number) => ({
        words: words[number] ?? 0,
        grams: grams[number] ?? 0,
        similarity: product(wanted, vectors[number] ?? []),
      }));
      return rankCandidates(candidates, topics).map(({ candidate }) => candidate.moduleId);
    },
    rankByBm25: (query) => {
      const { words } = index.score([{ text: query, weight: 1 }]);
      const candidates = order((number) => ({ words: words[number] ?? 0, grams: 0, similarity: 0 }));
      return rankCandidates(candidates, []).map(({ candidate }) => candidate.moduleId);
    },
  };
}

function product(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += (one[index] ?? 0) * (other[index] ?? 0);
  return sum;
}
