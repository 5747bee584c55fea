import type { Database } from '../../db/client.ts';

/** A checkpoint as the database keeps it. */
export interface StoredCheckpoint {
  size: number;
  root: Buffer;
  note: string;
  signedAt: Date;
}

const COLUMNS = 'tree_size AS size, root, note, signed_at AS "signedAt"';

/** The newest checkpoint; `covering` asks for one over at least so many entries, `before` for one over fewer. */
export async function latestCheckpoint(
  database: Database,
  { covering = 0, before = Number.MAX_SAFE_INTEGER }: { covering?: number; before?: number } = {},
): Promise<StoredCheckpoint | undefined> {
  const { rows } = await database.query<StoredCheckpoint>(
    `SELECT ${COLUMNS} FROM audit_checkpoint WHERE tree_size >= $1 AND tree_size < $2
     ORDER BY tree_size DESC LIMIT 1`,
    [covering, before],
  );
  return rows[0];
}

/** Every checkpoint, smallest first. */
export async function allCheckpoints(database: Database): Promise<StoredCheckpoint[]> {
  const { rows } = await database.query<StoredCheckpoint>(
    `SELECT ${COLUMNS} FROM audit_checkpoint ORDER BY tree_size`,
  );
  return rows;
}
