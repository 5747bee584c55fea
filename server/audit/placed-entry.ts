import type { PlacedEntry } from '../../core/contract/audit.ts';
import { CodedError } from '../../core/errors.ts';
import { readLeaf } from './read-leaf.ts';

export interface ReadRow {
  entry_id: string;
  leaf: Buffer;
  position: number | null;
  leaf_hash: Buffer | null;
  head: Buffer | null;
  previous_head: Buffer | null;
}

/** Columns for `placedEntryOf`, over `audit_entry LEFT JOIN audit_position USING (entry_id)`. */
export const PLACED_COLUMNS = `entry_id, leaf, position, leaf_hash, head,
  (SELECT previous.head FROM audit_position previous WHERE previous.position = audit_position.position - 1)
    AS previous_head`;

/** The entry as its leaf says it, not as the columns do. */
export function placedEntryOf(row: ReadRow): PlacedEntry {
  const leaf = readLeaf(row.leaf);
  if ('objection' in leaf) {
    throw new CodedError(
      'conflict',
      `The log is damaged at entry ${row.entry_id}: verify it. ${leaf.objection}`,
    );
  }
  const firstOfAll = row.position === 0 ? '0'.repeat(64) : null;
  return {
    entry: leaf.entry,
    position: row.position,
    leafHash: row.leaf_hash?.toString('hex') ?? null,
    previousHead: row.previous_head?.toString('hex') ?? firstOfAll,
    head: row.head?.toString('hex') ?? null,
  };
}
