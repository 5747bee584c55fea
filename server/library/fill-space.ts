import type { Embeddings } from '@langchain/core/embeddings';
import { vectorParameter } from '../../retrieval/adapters/pgvector.ts';
import { searchableText } from '../../retrieval/text/searchable-text.ts';
import { isVectorOf } from '../../retrieval/vectors/is-vector.ts';
import type { Database } from '../db/client.ts';

export interface EmbeddingProgress {
  done: number;
  total: number;
}

interface MissingRendition {
  moduleId: string;
  version: number;
  language: string;
  text: string;
  keyMessage: string;
}

const TEXTS_AT_ONCE = 500;

const MISSING = `FROM content_module m
  JOIN module_rendition r ON r.module_id = m.module_id AND r.version = m.version
  WHERE m.current AND NOT EXISTS (SELECT FROM rendition_embedding e WHERE e.space_id = $1
    AND e.module_id = r.module_id AND e.version = r.version AND e.language = r.language)`;

/** How many renditions of current modules have no vector in the space. */
export async function countMissing(database: Database, spaceId: string): Promise<number> {
  const { rows } = await database.query<{ count: number }>(`SELECT count(*) AS count ${MISSING}`, [spaceId]);
  return rows[0]?.count ?? 0;
}

/**
 * Embeds every rendition of a current module that has no vector in the space, in batches, each saved before the next.
 * Interrupted, it goes on where it stopped. Returns how many it embedded.
 */
export async function fillSpace(
  database: Database,
  space: { spaceId: string; dimensions: number; embeddings: Embeddings },
  onProgress: (progress: EmbeddingProgress) => void = () => undefined,
): Promise<number> {
  const total = await countMissing(database, space.spaceId);
  let done = 0;
  let last = { moduleId: '', language: '' };
  for (;;) {
    const { rows } = await database.query<MissingRendition>(
      `SELECT r.module_id AS "moduleId", r.version, r.language, r.text,
         coalesce(m.content->>'keyMessage', '') AS "keyMessage" ${MISSING}
         AND m.module_id >= $2 AND (m.module_id, r.language) > ($2, $3)
       ORDER BY m.module_id, r.language LIMIT ${TEXTS_AT_ONCE}`,
      [space.spaceId, last.moduleId, last.language],
    );
    last = rows.at(-1) ?? last;
    if (rows.length === 0) return done;
    const vectors = await space.embeddings.embedDocuments(rows.map(searchableText));
    if (!vectors.every((vector) => isVectorOf(vector, space.dimensions)))
      throw new Error(`The embedder gave a vector that is not of its ${space.dimensions} dimensions.`);
    await storeVectors(database, space.spaceId, rows, vectors);
    done += rows.length;
    onProgress({ done, total: Math.max(total, done) });
  }
}

async function storeVectors(
  database: Database,
  spaceId: string,
  rows: readonly MissingRendition[],
  vectors: readonly (readonly number[])[],
): Promise<void> {
  if (vectors.length !== rows.length)
    throw new Error(`The embedder gave ${vectors.length} vectors for ${rows.length} texts.`);
  await database.query(
    `INSERT INTO rendition_embedding (space_id, module_id, version, language, embedding)
     SELECT $1, new.module_id, new.version, new.language, new.embedding::vector
     FROM unnest($2::text[], $3::integer[], $4::text[], $5::text[]) AS new (module_id, version, language, embedding)
     ON CONFLICT DO NOTHING`,
    [
      spaceId,
      rows.map(({ moduleId }) => moduleId),
      rows.map(({ version }) => version),
      rows.map(({ language }) => language),
      vectors.map(vectorParameter),
    ],
  );
}
