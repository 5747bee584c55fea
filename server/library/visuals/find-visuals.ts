import {
  byName,
  type NamedVisuals,
  VISUAL_SCHEME,
  visualSchema,
} from '../../../core/library/visual/visual.ts';
import type { Database } from '../../db/client.ts';

/** Current visuals that any of these names name (`visual:<id>`, or an address); other addresses name none. */
export async function findVisuals(database: Database, names: readonly string[]): Promise<NamedVisuals> {
  if (names.length === 0) return new Map();
  const ids = names.flatMap((name) =>
    name.startsWith(VISUAL_SCHEME) ? [name.slice(VISUAL_SCHEME.length)] : [],
  );
  const { rows } = await database.query<{ item: unknown }>(
    `SELECT content || jsonb_build_object('status', status) AS item FROM visual
      WHERE current AND (visual_id = ANY($1::text[]) OR address = ANY($2::text[])) ORDER BY visual_id`,
    [ids, names],
  );
  return byName(rows.map(({ item }) => visualSchema.parse(item)));
}

export interface Picture {
  sha256: string;
  mediaType: string;
  bytes: Buffer;
}

/** Pictures by their hashes; one that the library does not hold is absent. */
export async function findPictures(
  database: Database,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Picture>> {
  if (hashes.length === 0) return new Map();
  const { rows } = await database.query<Picture>(
    'SELECT sha256, media_type AS "mediaType", bytes FROM picture WHERE sha256 = ANY($1::text[])',
    [[...new Set(hashes)]],
  );
  return new Map(rows.map((row) => [row.sha256, row]));
}
