import type { z } from 'zod';
import type { Actor } from '../../core/access/actor.ts';
import { notFound } from '../../core/access/policy.ts';
import type { getEntry as getEntryContract } from '../../core/contract/audit.ts';
import type { Database } from '../db/client.ts';
import { readableBy } from './list-entries.ts';
import { placedEntryOf, PLACED_COLUMNS } from './placed-entry.ts';
import type { ReadRow } from './placed-entry.ts';

/** One entry with its exact leaf and its neighbours; not_found also where the actor may not read it. */
export async function getEntry(
  database: Database,
  actor: Actor,
  entryId: string,
): Promise<z.input<(typeof getEntryContract.responses)[200]>> {
  const readable = readableBy(actor, 2);
  const { rows } = await database.query<ReadRow>(
    `SELECT ${PLACED_COLUMNS} FROM audit_entry LEFT JOIN audit_position USING (entry_id)
     WHERE entry_id = $1 AND ${readable.sql}`,
    [entryId, ...readable.values],
  );
  const [row] = rows;
  if (!row) throw notFound();
  const { rows: neighbours } = await database.query<{ position: number; entry_id: string; head: Buffer }>(
    'SELECT position, entry_id, head FROM audit_position WHERE position IN ($1::bigint - 1, $1::bigint + 1)',
    [row.position],
  );
  const previous = neighbours.find(({ position }) => row.position !== null && position < row.position);
  const next = neighbours.find(({ position }) => row.position !== null && position > row.position);
  return {
    ...placedEntryOf(row),
    leaf: row.leaf.toString('utf8'),
    previousId: previous?.entry_id ?? null,
    nextId: next?.entry_id ?? null,
    nextHead: next?.head.toString('hex') ?? null,
  };
}
