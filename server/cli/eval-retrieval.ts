import { isCodedError } from '../../core/errors.ts';
import { createCorpusRanking } from '../../retrieval/measure/corpus-ranking.ts';
import { mean, ndcgAt, quantile, recallAt } from '../../retrieval/measure/ranking-quality.ts';
import type { CommandOutcome } from './command-outcome.ts';
import { readBeir } from './read-beir.ts';
import type { BeirData } from './read-beir.ts';

interface Quality {
  'ndcg@10': number;
  'recall@100': number;
}

export interface RetrievalFigures extends Quality {
  queries: number;
  documents: number;
  /** Time of one query, embedding and ranking included, in milliseconds: half of them, and 95 of 100, took no longer. */
  p50Ms: number;
  p95Ms: number;
  /** Time to index the corpus and train its vectors, in milliseconds. */
  indexMs: number;
  /** BM25 over the same words, on the same data in the same run. */
  bm25: Quality;
}

/** `eval retrieval DIR`: measures the ranking that serves users on judged queries; a bad folder is exit code 2. */
export async function evalRetrievalCommand(options: { folder: string }): Promise<CommandOutcome> {
  try {
    const figures = measure(await readBeir(options.folder));
    return { exitCode: 0, result: figures, text: textOf(figures) };
  } catch (error) {
    if (!isCodedError(error)) throw error;
    return { exitCode: 2, result: { code: error.code, message: error.message }, text: error.message };
  }
}

function measure({ corpus, queries }: BeirData): RetrievalFigures {
  const started = performance.now();
  const ranking = createCorpusRanking(corpus, 'en');
  const indexMs = performance.now() - started;
  const times: number[] = [];
  const ranked = queries.map(({ text, relevant }) => {
    const before = performance.now();
    const ids = ranking.rank(text);
    times.push(performance.now() - before);
    return { ids: ids.slice(0, 100), relevant };
  });
  const plain = queries.map(({ text, relevant }) => ({
    ids: ranking.rankByBm25(text).slice(0, 100),
    relevant,
  }));
  return {
    queries: queries.length,
    documents: corpus.length,
    ...qualityOf(ranked),
    p50Ms: round(quantile(times, 0.5), 2),
    p95Ms: round(quantile(times, 0.95), 2),
    indexMs: round(indexMs, 0),
    bm25: qualityOf(plain),
  };
}

function qualityOf(
  rankings: readonly { ids: string[]; relevant: BeirData['queries'][number]['relevant'] }[],
) {
  return {
    'ndcg@10': round(mean(rankings.map(({ ids, relevant }) => ndcgAt(10, ids, relevant))), 4),
    'recall@100': round(mean(rankings.map(({ ids, relevant }) => recallAt(100, ids, relevant))), 4),
  };
}

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

const textOf = (figures: RetrievalFigures): string =>
  [
    `${figures.queries} queries over ${figures.documents} documents, indexed in ${figures.indexMs} ms`,
    `              nDCG@10  Recall@100`,
    `this ranking  ${figures['ndcg@10'].toFixed(4)}   ${figures['recall@100'].toFixed(4)}`,
    `plain BM25    ${figures.bm25['ndcg@10'].toFixed(4)}   ${figures.bm25['recall@100'].toFixed(4)}`,
    `one query: ${figures.p50Ms} ms (half of them), ${figures.p95Ms} ms (95 of 100)`,
  ].join('\n');
