import type { Verification } from '../../core/contract/audit.ts';
import type { Database } from '../db/client.ts';
import { differingColumn, lastPosition, placedRows } from './log-rows.ts';
import type { EntryRow } from './log-rows.ts';
import { readLeaf } from './read-leaf.ts';
import { ChainVerifier, NOT_ANCHORED } from './verify-chain.ts';

export interface VerifyOptions {
  /** Told after each batch. */
  onProgress?: (checked: number, total: number) => Promise<void>;
  signal?: AbortSignal;
}

/**
 * Recomputes the log from the leaf bytes: every hash, the chain, positions without holes, columns equal to what the
 * leaf says, and the form of the entries that wait for a position. Entries added meanwhile are left for the next time.
 */
export async function verifyLog(database: Database, options: VerifyOptions = {}): Promise<Verification> {
  const verifier = new ChainVerifier();
  const last = await lastPosition(database);
  for await (const rows of placedRows(database, last)) {
    options.signal?.throwIfAborted();
    for (const row of rows) {
      const link = { position: row.position, leaf: row.leaf, leafHash: row.leaf_hash, head: row.head };
      if (!verifier.follow(link, objectionTo(row))) break;
    }
    await options.onProgress?.(verifier.entries, last + 1);
    if (verifier.firstBad) break;
  }
  if (verifier.entries <= last) verifier.stop(verifier.entries, `Position ${verifier.entries} is missing.`);
  const pending = await readPending(database, last);
  for (const row of pending) {
    const objection = objectionTo(row);
    if (objection !== undefined) verifier.stop(null, `An entry without position: ${objection}`);
  }
  const waiting =
    pending.length === 0
      ? []
      : [`${pending.length} entries have no position yet and are not part of the chain.`];
  return {
    ok: verifier.firstBad === null,
    entries: verifier.entries,
    head: verifier.head,
    anchored: false,
    firstBad: verifier.firstBad,
    pending: pending.length,
    notProven: [NOT_ANCHORED, ...waiting],
  };
}

function objectionTo(row: EntryRow): string | undefined {
  const leaf = readLeaf(row.leaf);
  if ('objection' in leaf) return leaf.objection;
  const column = differingColumn(row, leaf.entry);
  return column === undefined ? undefined : `The column ${column} says something else than the entry.`;
}

/** Entries without a position at the time when `last` was read; found from the log itself, not from the waiting line. */
async function readPending(database: Database, last: number): Promise<EntryRow[]> {
  const { rows } = await database.query<EntryRow>(
    `SELECT audit_entry.* FROM audit_entry LEFT JOIN audit_position USING (entry_id)
     WHERE position IS NULL OR position > $1 ORDER BY arrival LIMIT 100000`,
    [last],
  );
  return rows;
}
