import type { z } from 'zod';
import { hasPermission } from '../../core/access/actor.ts';
import type { Actor } from '../../core/access/actor.ts';
import type { listEntries as listEntriesContract, PlacedEntry } from '../../core/contract/audit.ts';
import type { Database } from '../db/client.ts';
import { placedEntryOf, PLACED_COLUMNS } from './placed-entry.ts';
import type { ReadRow } from './placed-entry.ts';

export type EntryFilter = z.output<typeof listEntriesContract.query>;

/**
 * Condition over `audit_entry` for what the actor may read: an auditor everything; others their own entries and those
 * of the markets in scope. Entries of no market (accounts, imports for all) are for the auditor and their actor.
 */
export function readableBy(actor: Actor, first: number): { sql: string; values: unknown[] } {
  if (hasPermission(actor, 'audit.read_all')) return { sql: 'true', values: [] };
  return {
    sql: `(actor_id = $${first} OR ($${first + 1} AND market IS NOT NULL) OR market = ANY($${first + 2}::text[]))`,
    values: [actor.id, actor.markets.includes('*'), [...actor.markets]],
  };
}

/** One page of the log, newest first: what has no position yet stands at the top. */
export async function listEntries(
  database: Database,
  actor: Actor,
  filter: EntryFilter,
): Promise<{ entries: PlacedEntry[]; total: number; page: number; pageSize: number }> {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const where = (column: string, operator: string, value: unknown): void => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(`${column} ${operator} $${values.length}`);
  };
  where('event_type', '=', filter.type);
  where('actor_id', '=', filter.actor);
  where('subject_type', '=', filter.subjectType);
  where('subject_id', '=', filter.subject);
  where('market', '=', filter.market);
  where('recorded_at', '>=', filter.from);
  where('recorded_at', '<', filter.to);
  const readable = readableBy(actor, values.length + 1);
  const condition = [...conditions, readable.sql].join(' AND ');
  values.push(...readable.values);
  const { rows: counted } = await database.query<{ total: number }>(
    `SELECT count(*) AS total FROM audit_entry WHERE ${condition}`,
    values,
  );
  const { rows } = await database.query<ReadRow>(
    `SELECT ${PLACED_COLUMNS} FROM audit_entry LEFT JOIN audit_position USING (entry_id)
     WHERE ${condition} ORDER BY arrival DESC LIMIT $${values.length + 1} OFFSET $${values.length + 2}`,
    [...values, filter.pageSize, (filter.page - 1) * filter.pageSize],
  );
  return {
    entries: rows.map(placedEntryOf),
    total: counted[0]?.total ?? 0,
    page: filter.page,
    pageSize: filter.pageSize,
  };
}
