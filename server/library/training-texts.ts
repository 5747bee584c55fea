import { searchableText } from '../../retrieval/text/searchable-text.ts';
import type { Database } from '../db/client.ts';
import { readModel } from './embedding-spaces.ts';
import type { SpaceRow } from './embedding-spaces.ts';

/** The share of new texts, of those trained on, from which the local space is trained again. */
const NEW_SHARE = 0.2;

/** Texts of all current modules in every language, in the order of their ids: what the local embedder learns from. */
export async function trainingTexts(database: Database): Promise<string[]> {
  const { rows } = await database.query<{ text: string; keyMessage: string }>(
    `SELECT r.text, coalesce(m.content->>'keyMessage', '') AS "keyMessage" FROM content_module m
     JOIN module_rendition r ON r.module_id = m.module_id AND r.version = m.version
     WHERE m.current ORDER BY m.module_id, r.language`,
  );
  return rows.map(searchableText);
}

/**
 * Whether the library changed so much that folding new texts into the old space is not enough: a fifth as many texts
 * came or were replaced since training as were trained on.
 */
export async function mustRetrain(database: Database, space: SpaceRow): Promise<boolean> {
  const model = await readModel(database, space.spaceId);
  if (!model) return true;
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(*) AS count FROM content_module m
     JOIN module_rendition r ON r.module_id = m.module_id AND r.version = m.version
     WHERE m.current AND m.created_at > $1`,
    [space.createdAt],
  );
  return (rows[0]?.count ?? 0) > model.trainedOn * NEW_SHARE;
}
