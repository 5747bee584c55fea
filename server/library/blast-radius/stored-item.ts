import type { CalendarDate } from '../../../core/clock.ts';
import type { End, ItemKind, LibraryItem } from '../../../core/library/blast-radius/item.ts';
import type { ContentStatus } from '../../../core/library/vocabulary/terms.ts';
import type { Actor } from '../../../core/access/actor.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import type { Database } from '../../db/client.ts';

/** Table and key of a kind, and the part of its content that a person knows it by. */
const TABLES: Readonly<Record<ItemKind, { table: string; key: string; name: string }>> = {
  reference: { table: 'reference', key: 'reference_id', name: 'citation' },
  claim: { table: 'claim', key: 'claim_id', name: 'id' },
  visual: { table: 'visual', key: 'visual_id', name: 'id' },
  module: { table: 'content_module', key: 'module_id', name: 'keyMessage' },
  template: { table: 'template', key: 'template_id', name: 'name' },
};

export interface StoredItem {
  version: number;
  status: ContentStatus;
  expires: CalendarDate | null;
  /** Citation, key message or name; the id where it has none. */
  name: string;
}

/** The current version of an item; `lock` holds it until the transaction ends. */
export async function findItem(
  database: Database,
  { kind, id }: LibraryItem,
  options: { lock?: boolean } = {},
): Promise<StoredItem | undefined> {
  const { table, key, name } = TABLES[kind];
  const { rows } = await database.query<StoredItem>(
    `SELECT version, status, expires_on AS expires, coalesce(nullif(content ->> '${name}', ''), ${key}) AS name
       FROM ${table} WHERE current AND ${key} = $1 ${options.lock ? 'FOR UPDATE' : ''}`,
    [id],
  );
  return rows[0];
}

/**
 * Sets the status of the current version; an end holds for every version, because an email may still hold an earlier
 * one. Search and embeddings see a new version of the library. Runs in the transaction that locked the item.
 */
export async function writeStatus(
  database: Database,
  { kind, id }: LibraryItem,
  status: 'approved' | End,
): Promise<void> {
  const { table, key } = TABLES[kind];
  await database.query(
    `UPDATE ${table} SET status = $2, content = jsonb_set(content, '{status}', to_jsonb($2::text))
      WHERE ${key} = $1 AND (current OR ($2 <> 'approved' AND status <> 'withdrawn'))`,
    [id, status],
  );
  await database.query('UPDATE library_version SET version = version + 1');
}

/** Lets one change of the library follow the other. */
export const lockLibrary = async (database: Database): Promise<void> =>
  void (await database.query('SELECT version FROM library_version FOR UPDATE'));

/** Current items that are approved, although the last day of their validity lies before `day`. */
export async function findOverdue(database: Database, kind: ItemKind, day: CalendarDate): Promise<string[]> {
  const { table, key } = TABLES[kind];
  const { rows } = await database.query<{ id: string }>(
    `SELECT ${key} AS id FROM ${table} WHERE current AND status = 'approved' AND expires_on < $1 ORDER BY ${key}`,
    [day],
  );
  return rows.map(({ id }) => id);
}

/** The words stay beside the item; the log gets their digest, because it holds nothing that a person typed. */
export async function keepStatusChange(
  deps: ChangeDeps,
  actor: Actor,
  { kind, id }: LibraryItem,
  change: { version: number; from: ContentStatus; to: ContentStatus; reason: string },
): Promise<void> {
  const { version, from, to, reason } = change;
  await deps.database.query(
    `INSERT INTO library_status_change
       (change_id, subject_type, subject_id, version, from_status, to_status, reason, account_id, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [deps.newId(), kind, id, version, from, to, reason, actor.id, deps.clock().toISOString()],
  );
}
