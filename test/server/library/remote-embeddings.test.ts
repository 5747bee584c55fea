import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createRemoteEmbedder } from '../../../retrieval/adapters/remote-embeddings.ts';
import { createEmbeddingSpaces } from '../../../server/library/embedding-spaces.ts';
import { embedLibrary } from '../../../server/library/embed-library.ts';
import { createIndexCache } from '../../../server/library/index-cache.ts';
import { searchModules } from '../../../server/library/search-modules.ts';
import { changeDeps } from '../../support/changes.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { startEmbeddingsServer } from '../../support/embeddings-server.ts';
import type { EmbeddingsServer } from '../../support/embeddings-server.ts';
import { germanLibrary } from '../../support/german-library.ts';
import { clearLibraryRows, insertLibraryRows } from '../../support/library-rows.ts';

const context = {
  market: 'DE',
  language: 'de',
  channel: 'email' as const,
  audience: 'cardiology',
  plannedSendDate: '2026-03-02',
};

describeOnBothDatabases('a configured embedding model, over its real protocol', (getDatabase) => {
  let server: EmbeddingsServer;
  beforeAll(async () => {
    server = await startEmbeddingsServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    server.mode = 'answer';
    await clearLibraryRows(getDatabase());
    await getDatabase().query('DELETE FROM embedding_space');
    await insertLibraryRows(
      getDatabase(),
      germanLibrary(['Kopfschmerzen waren selten.', 'Einmal täglich eine Tablette.']),
    );
  });
  const remote = (model = 'words-8') =>
    createRemoteEmbedder({ baseUrl: server.baseUrl, model, apiKey: 'secret-key', timeoutMs: 2_000 });
  const search = (embedder = remote()) =>
    searchModules(
      {
        database: getDatabase(),
        indexCache: createIndexCache(getDatabase()),
        spaces: createEmbeddingSpaces(getDatabase(), embedder),
      },
      { text: 'Kopfschmerzen', context, limit: 5 },
    );
  const spaces = async () =>
    (
      await getDatabase().query<{ active: boolean; vectors: number }>(
        `SELECT s.active, count(e.module_id) AS vectors FROM embedding_space s
           LEFT JOIN rendition_embedding e USING (space_id) GROUP BY s.space_id, s.active ORDER BY s.active`,
      )
    ).rows;

  it('fills a space with progress and takes part in the search', async () => {
    const progress: number[] = [];
    await embedLibrary(
      { ...changeDeps(getDatabase()), remote: remote() },
      ({ done }) => void progress.push(done),
    );
    expect(progress.at(-1)).toBe(2);
    const found = await search();
    expect(found.embedderFailure).toBeNull();
    expect(found.embeddingSpace).toContain('words-8');
    expect(found.results[0]?.moduleId).toBe('M0');
    expect(server.keys.every((key) => key === 'Bearer secret-key')).toBe(true);
  });

  it('makes a new space for another model and leaves only whole spaces active', async () => {
    await embedLibrary({ ...changeDeps(getDatabase()), remote: remote('first') });
    await embedLibrary({ ...changeDeps(getDatabase()), remote: remote('second') });
    expect((await search(remote('second'))).embeddingSpace).toContain('second');
    expect((await spaces()).at(-1)).toEqual({ active: true, vectors: 2 });
  });

  it.each(['error', 'silence', 'short_vectors', 'garbage'] as const)(
    'searches by words alone, and says so, when the model answers with %s',
    async (mode) => {
      await embedLibrary({ ...changeDeps(getDatabase()), remote: remote() });
      server.mode = mode;
      const found = await search();
      // What is tried again may last longer than a search waits.
      expect(['unreachable', 'timeout']).toContain(found.embedderFailure);
      expect(found.embeddingSpace).toBeNull();
      expect(found.results[0]?.moduleId).toBe('M0');
    },
  );

  it.each(['error', 'garbage'] as const)(
    'keeps the old space when filling a new one meets %s',
    async (mode) => {
      await embedLibrary({ ...changeDeps(getDatabase()), remote: undefined });
      const before = (await spaces()).filter(({ active }) => active);
      server.mode = mode;
      await expect(embedLibrary({ ...changeDeps(getDatabase()), remote: remote('late') })).rejects.toThrow();
      expect((await spaces()).filter(({ active }) => active)).toEqual(before);
    },
  );
});
