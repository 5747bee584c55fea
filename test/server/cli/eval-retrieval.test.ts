import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evalRetrievalCommand } from '../../../server/cli/eval-retrieval.ts';
import type { RetrievalFigures } from '../../../server/cli/eval-retrieval.ts';

const SCIFACT = new URL('../../../../shared/data/scifact-train', import.meta.url).pathname;

describe('eval retrieval', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'imprimatur-beir-'));
    write('corpus.jsonl', '{"_id":"d1","title":"Dose","text":"once daily"}\n{"_id":"d2","text":"nausea"}\n');
    write('queries.jsonl', '{"_id":"q1","text":"daily dose"}\n');
    write('qrels.tsv', 'query-id\tcorpus-id\tscore\nq1\td1\t1\n');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

  it('prints the figures of the ranking and of plain BM25', async () => {
    const { exitCode, result, text } = await evalRetrievalCommand({ folder });
    expect(exitCode).toBe(0);
    expect(result).toMatchObject({
      queries: 1,
      'ndcg@10': 1,
      'recall@100': 1,
      bm25: { 'ndcg@10': 1, 'recall@100': 1 },
    });
    expect(text).toContain('plain BM25');
  });

  it.each([
    ['corpus.jsonl', '{"_id":"d1","text":"a"}\n{"_id":"d1","text":"b"}\n', 'line 2'],
    ['corpus.jsonl', '{"_id":"d1","text":"a"}\n{"_id":\n', 'line 2'],
    ['corpus.jsonl', '', 'is empty'],
    ['queries.jsonl', '{"_id":"q1"}\n', 'line 1'],
    ['qrels.tsv', 'query-id\tcorpus-id\tscore\nq1 d1 1\n', 'line 2'],
    ['qrels.tsv', 'query-id\tcorpus-id\tscore\nq9\td1\t1\n', 'line 2'],
    ['qrels.tsv', 'q1\td1\tmany\n', 'line 1'],
  ])('refuses a bad %s with one sentence that names the place (%#)', async (name, text, place) => {
    write(name, text);
    const outcome = await evalRetrievalCommand({ folder });
    expect(outcome.exitCode).toBe(2);
    expect(outcome.text).toContain(name);
    expect(outcome.text).toContain(place);
    expect(outcome.text).not.toContain('\n');
  });

  it('refuses a folder that is not there', async () => {
    const outcome = await evalRetrievalCommand({ folder: join(folder, 'absent') });
    expect(outcome.exitCode).toBe(2);
    expect(outcome.text).toContain('cannot be read');
  });

  it.skipIf(!existsSync(SCIFACT))(
    'ranks above plain BM25 on 809 judged medical claims',
    async () => {
      const { result } = await evalRetrievalCommand({ folder: SCIFACT });
      const figures = result as RetrievalFigures;
      expect(figures.queries).toBe(809);
      expect(figures['ndcg@10']).toBeGreaterThan(figures.bm25['ndcg@10']);
      expect(figures['recall@100']).toBeGreaterThan(figures.bm25['recall@100'] + 0.01);
    },
    240_000,
  );
});
