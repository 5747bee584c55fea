import type { Database } from '../../db/client.ts';

/** What one reader ticked in one email. */
export interface Looks {
  /** When exactly these words of the email were ticked; undefined when they were not, or the tick was taken back. */
  seenAt(blockHash: string): Date | undefined;
  /** The words of a block at the last tick. */
  lastSeen(blockKey: string): { text: string; hash: string; at: Date } | undefined;
}

interface Row {
  block_key: string;
  block_hash: string;
  block_text: string;
  seen: boolean;
  looked_at: Date;
}

/** A tick belongs to words, not to a version: it stays while other blocks change and goes when its own words do. */
export async function loadLooks(database: Database, assemblyId: string, accountId: string): Promise<Looks> {
  const { rows } = await database.query<Row>(
    `SELECT block_key, block_hash, block_text, seen, looked_at FROM block_look
      WHERE assembly_id = $1 AND account_id = $2 ORDER BY looked_at, look_id`,
    [assemblyId, accountId],
  );
  return {
    seenAt: (hash) => {
      const last = rows.findLast((row) => row.block_hash === hash);
      return last?.seen ? last.looked_at : undefined;
    },
    lastSeen: (key) => {
      const last = rows.findLast((row) => row.block_key === key && row.seen);
      return last && { text: last.block_text, hash: last.block_hash, at: last.looked_at };
    },
  };
}
