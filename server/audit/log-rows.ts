import type { AuditEntry } from '../../core/audit/entry.ts';
import type { Database } from '../db/client.ts';

/** A row of the log with the columns that are copies of what the leaf says. */
export interface EntryRow {
  entry_id: string;
  event_type: string;
  actor_id: string;
  subject_type: string;
  subject_id: string;
  market: string | null;
  recorded_at: Date;
  leaf: Buffer;
}

export interface PlacedRow extends EntryRow {
  position: number;
  leaf_hash: Buffer;
  head: Buffer;
}

const BATCH = 1_000;

/** Every placed row in order of position, read in batches; ends at `untilPosition`, which is included. */
export async function* placedRows(database: Database, untilPosition: number): AsyncGenerator<PlacedRow[]> {
  let after = -1;
  for (;;) {
    const { rows } = await database.query<PlacedRow>(
      `SELECT audit_position.*, audit_entry.* FROM audit_position JOIN audit_entry USING (entry_id)
       WHERE position > $1 AND position <= $2 ORDER BY position LIMIT ${BATCH}`,
      [after, untilPosition],
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last.position;
    yield rows;
  }
}

/** Last position given; -1 for the empty log. */
export async function lastPosition(database: Database): Promise<number> {
  const { rows } = await database.query<{ last: number | null }>(
    'SELECT max(position) AS last FROM audit_position',
  );
  return rows[0]?.last ?? -1;
}

/** Name of the first column that differs from the leaf. */
export function differingColumn(row: EntryRow, entry: AuditEntry): string | undefined {
  const pairs: [string, unknown, unknown][] = [
    ['entry_id', row.entry_id, entry.id],
    ['event_type', row.event_type, entry.type],
    ['actor_id', row.actor_id, entry.actor.id],
    ['subject_type', row.subject_type, entry.subject.type],
    ['subject_id', row.subject_id, entry.subject.id],
    ['market', row.market, entry.market ?? null],
    ['recorded_at', row.recorded_at.toISOString(), entry.at],
  ];
  return pairs.find(([, column, said]) => column !== said)?.[0];
}
