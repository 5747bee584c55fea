import { Embeddings } from '@langchain/core/embeddings';
import { beforeEach, expect, it } from 'vitest';
import { activateSpace } from '../../../server/library/activate-space.ts';
import { createEmbeddingSpaces } from '../../../server/library/embedding-spaces.ts';
import { embedLibrary } from '../../../server/library/embed-library.ts';
import { createIndexCache } from '../../../server/library/index-cache.ts';
import { searchModules } from '../../../server/library/search-modules.ts';
import { changeDeps } from '../../support/changes.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { germanLibrary } from '../../support/german-library.ts';
import { clearLibraryRows, insertLibraryRows } from '../../support/library-rows.ts';

/** An embedder outside this process with vectors of another length; it can be made to fail. */
class RemoteStandIn extends Embeddings {
  broken = false;
  override async embedDocuments(documents: string[]): Promise<number[][]> {
    if (this.broken) throw new Error('no answer');
    return documents.map((text) => [text.length, text.split(' ').length, 1]);
  }
  override async embedQuery(document: string): Promise<number[]> {
    return (await this.embedDocuments([document]))[0] ?? [];
  }
}

const TEXTS = [
  'Häufige Nebenwirkungen waren Kopfschmerzen und Schwindel.',
  'Die Dosis wird einmal täglich zu einer Mahlzeit eingenommen.',
  'Der primäre Endpunkt wurde in der Zulassungsstudie erreicht.',
  'Bei eingeschränkter Nierenfunktion ist keine Anpassung nötig.',
  'Schwindel und Kopfschmerzen klangen meist von selbst ab.',
];

const context = {
  market: 'DE',
  language: 'de',
  channel: 'email' as const,
  audience: 'cardiology',
  plannedSendDate: '2026-03-02',
};

describeOnBothDatabases('the vectors of the library', (getDatabase) => {
  const vectorsPerSpace = async () => {
    const { rows } = await getDatabase().query<{ space: string; lengths: number; vectors: number }>(
      `SELECT space_id AS space, count(DISTINCT vector_dims(embedding)) AS lengths, count(*) AS vectors
       FROM rendition_embedding GROUP BY space_id`,
    );
    return rows;
  };
  const search = (remote?: { provider: string; embeddings: Embeddings }) =>
    searchModules(
      {
        database: getDatabase(),
        indexCache: createIndexCache(getDatabase()),
        spaces: createEmbeddingSpaces(getDatabase(), remote),
      },
      { text: 'Kopfschmerzen als Nebenwirkungen', context, limit: 10 },
    );

  beforeEach(async () => {
    await clearLibraryRows(getDatabase());
    await insertLibraryRows(getDatabase(), germanLibrary(TEXTS));
  });

  it('train the same space on the same library, and embed nothing twice', async () => {
    const deps = changeDeps(getDatabase());
    const first = await embedLibrary(deps);
    expect(first).toMatchObject({ embedded: 5, spaceChanged: true });
    expect(await embedLibrary(deps)).toEqual({ ...first, embedded: 0, spaceChanged: false });
    await getDatabase().query('DELETE FROM embedding_space');
    expect((await embedLibrary(deps)).spaceId).toBe(first.spaceId);
  });

  it('take a new module into the space, and train again when a fifth of the library is new', async () => {
    const deps = changeDeps(getDatabase());
    deps.clock.set('2999-01-01T00:00:00.000Z');
    const { spaceId } = await embedLibrary(deps);
    await insertLibraryRows(getDatabase(), germanLibrary(['Schwindel trat selten auf.'], 10));
    expect(await embedLibrary(deps)).toEqual({ spaceId, embedded: 1, spaceChanged: false });

    await getDatabase().query(`UPDATE embedding_space SET created_at = '2000-01-01'`);
    const retrained = await embedLibrary(deps);
    expect(retrained).toMatchObject({ embedded: 6, spaceChanged: true });
    expect(retrained.spaceId).not.toBe(spaceId);
  });

  it('never stand in one space with those of another embedder', async () => {
    const deps = changeDeps(getDatabase());
    const remote = { provider: 'openai:models.example:m', embeddings: new RemoteStandIn({}) };
    const local = await embedLibrary(deps);
    const changed = await embedLibrary({ ...deps, remote });
    expect(changed).toMatchObject({ embedded: 5, spaceChanged: true });
    for (const { lengths, vectors } of await vectorsPerSpace()) expect([lengths, vectors]).toEqual([1, 5]);

    expect((await search(remote)).embeddingSpace).toBe(changed.spaceId);
    expect((await search()).embeddingSpace).toBeNull();
    expect((await embedLibrary(deps)).spaceId).toBe(local.spaceId);
    expect((await search()).embeddingSpace).toBe(local.spaceId);
  });

  it('leave the old space active while a new one cannot be filled, and record each change of space', async () => {
    const deps = changeDeps(getDatabase());
    const embeddings = new RemoteStandIn({});
    const { spaceId } = await embedLibrary(deps);
    embeddings.broken = true;
    await expect(embedLibrary({ ...deps, remote: { provider: 'openai:x:m', embeddings } })).rejects.toThrow();
    expect((await search()).embeddingSpace).toBe(spaceId);
    const { rows } = await getDatabase().query<{ subject: string }>(
      `SELECT subject_id AS subject FROM audit_entry WHERE event_type = 'embedding.space_changed'
       ORDER BY arrival DESC LIMIT 1`,
    );
    expect(rows).toEqual([{ subject: spaceId }]);
  });

  it('do not become active before every text has one', async () => {
    const deps = changeDeps(getDatabase());
    const { spaceId } = await embedLibrary(deps);
    await getDatabase().query(
      `INSERT INTO embedding_space (space_id, provider, dimensions, created_at) VALUES ('half', 'x', 3, now())`,
    );
    expect(await activateSpace(deps, 'half')).toBe(false);
    expect((await search()).embeddingSpace).toBe(spaceId);
  });

  it('are done without when their embedder does not answer, and the answer says so', async () => {
    const deps = changeDeps(getDatabase());
    const embeddings = new RemoteStandIn({});
    const remote = { provider: 'openai:x:m', embeddings };
    await embedLibrary({ ...deps, remote });
    embeddings.broken = true;
    const answer = await search(remote);
    expect(answer).toMatchObject({ embedderFailure: 'unreachable', embeddingSpace: null, eligible: 5 });
    expect(answer.results[0]?.moduleId).toBe('M0');
  });
});
