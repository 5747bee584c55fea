import { type AnchorPlace, anchorPlaceSchema } from '../../../core/review/comments/anchor.ts';
import type { Database } from '../../db/client.ts';

/** A thread as stored, with what policies ask about it. */
export interface StoredThread {
  id: string;
  assemblyId: string;
  market: string;
  revision: number;
  resolved: boolean;
  blockKey: string;
  blockHash: string;
  baseText: string;
  anchor: AnchorPlace;
  createdAt: Date;
}

interface Row extends Omit<StoredThread, 'anchor'> {
  anchor: unknown;
}

const COLUMNS = `thread_id AS id, assembly_id AS "assemblyId", market, revision, resolved, block_key AS "blockKey",
  block_hash AS "blockHash", base_text AS "baseText", anchor, created_at AS "createdAt"`;

const threadOf = (row: Row): StoredThread => ({ ...row, anchor: anchorPlaceSchema.parse(row.anchor) });

/** Reads one thread and locks it until the surrounding transaction ends. */
export async function lockThread(database: Database, id: string): Promise<StoredThread | undefined> {
  const { rows } = await database.query<Row>(
    `SELECT ${COLUMNS} FROM comment_thread WHERE thread_id = $1 FOR UPDATE`,
    [id],
  );
  return rows[0] && threadOf(rows[0]);
}

/** Every thread of an email, oldest first. */
export async function threadsOf(database: Database, assemblyId: string): Promise<StoredThread[]> {
  const { rows } = await database.query<Row>(
    `SELECT ${COLUMNS} FROM comment_thread WHERE assembly_id = $1 ORDER BY created_at, thread_id`,
    [assemblyId],
  );
  return rows.map(threadOf);
}
