import type { Embeddings } from '@langchain/core/embeddings';
import { LocalEmbeddings } from '../../retrieval/adapters/local-embeddings.ts';
import type { RemoteEmbedder } from '../../retrieval/adapters/remote-embeddings.ts';
import { modelFromBytes } from '../../retrieval/vectors/model-bytes.ts';
import type { Database } from '../db/client.ts';

/** Name of the embedder that is trained on the library itself. */
export const LOCAL_PROVIDER = 'local';

export interface SpaceRow {
  spaceId: string;
  provider: string;
  dimensions: number;
  createdAt: Date;
}

/** The space whose vectors search compares, and what embeds a query in it. */
export interface ActiveSpace {
  spaceId: string;
  /** Length of every vector of the space. */
  dimensions: number;
  embeddings: Embeddings;
}

export interface EmbeddingSpaces {
  /** Undefined before the library was embedded, or when the space's embedder is not configured any more. */
  active(): Promise<ActiveSpace | undefined>;
}

/** Finds the active space and keeps its embedder loaded until another space becomes active. */
export function createEmbeddingSpaces(database: Database, remote?: RemoteEmbedder): EmbeddingSpaces {
  let loaded: ActiveSpace | undefined;
  return {
    async active() {
      const row = await activeSpaceRow(database);
      if (!row) return undefined;
      if (loaded?.spaceId === row.spaceId) return loaded;
      const embeddings = await embedderOf(database, row, remote);
      loaded = embeddings && { spaceId: row.spaceId, dimensions: row.dimensions, embeddings };
      return loaded;
    },
  };
}

/** The embedding space that search uses; undefined before the first one is complete. */
export async function activeSpaceRow(database: Database): Promise<SpaceRow | undefined> {
  const { rows } = await database.query<SpaceRow>(
    `SELECT space_id AS "spaceId", provider, dimensions, created_at AS "createdAt"
     FROM embedding_space WHERE active`,
  );
  return rows[0];
}

/** The embedder of a space: the configured remote one when it is the same provider, or the stored local model. */
export async function embedderOf(
  database: Database,
  space: Pick<SpaceRow, 'spaceId' | 'provider'>,
  remote: RemoteEmbedder | undefined,
): Promise<Embeddings | undefined> {
  if (space.provider !== LOCAL_PROVIDER)
    return remote?.provider === space.provider ? remote.embeddings : undefined;
  const model = await readModel(database, space.spaceId);
  return model && new LocalEmbeddings(model);
}

/** The local embedder of a space; undefined for a space of a remote one. */
export async function readModel(database: Database, spaceId: string) {
  const { rows } = await database.query<{ model: Buffer | null }>(
    'SELECT model FROM embedding_space WHERE space_id = $1',
    [spaceId],
  );
  const bytes = rows[0]?.model;
  return bytes ? modelFromBytes(bytes) : undefined;
}
