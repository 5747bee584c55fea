import type { Database } from '../db/client.ts';
import { EMPTY_HEAD, leafHashOf, nextHead } from './chain.ts';
import { takeSequencerTurn } from './sequencer-lock.ts';
import { addNodes, storedTree } from './tree/tree-nodes.ts';

const BATCH = 500;

/**
 * Gives the next waiting entries their positions, chains their hashes and adds them to the Merkle tree; returns how
 * many it placed.
 *
 * Entries are taken in order of arrival among those that are committed now. One whose transaction ends later gets a
 * later position, although its arrival number is smaller: it still waits in `audit_pending`, so it is never passed
 * over. The lock lasts until this transaction is committed, and the statements after it see what the holder before
 * committed (read committed), so two servers never give one position twice.
 */
export function placeEntries(database: Database): Promise<number> {
  return database.transaction(async () => {
    await takeSequencerTurn(database);
    const { rows: next } = await database.query<{ entry_id: string }>(
      `SELECT entry_id FROM audit_pending ORDER BY arrival LIMIT ${BATCH}`,
    );
    if (next.length === 0) return 0;
    // In a statement of its own: joined, the planner may read the whole log to find one entry.
    const { rows: waiting } = await database.query<{ entry_id: string; leaf: Buffer }>(
      'SELECT entry_id, leaf FROM audit_entry WHERE entry_id = ANY($1::text[]) ORDER BY arrival',
      [next.map((row) => row.entry_id)],
    );
    let { position, head } = await lastPlaced(database);
    const tree = await storedTree(database, position + 1);
    const placed = waiting.map(({ entry_id: entryId, leaf }) => {
      const leafHash = leafHashOf(leaf);
      head = nextHead(head, leafHash);
      position += 1;
      return { position, entryId, leafHash, head };
    });
    await database.query(
      `INSERT INTO audit_position (position, entry_id, leaf_hash, head)
         SELECT * FROM unnest($1::bigint[], $2::text[], $3::bytea[], $4::bytea[])`,
      [
        placed.map((row) => row.position),
        placed.map((row) => row.entryId),
        placed.map((row) => row.leafHash),
        placed.map((row) => row.head),
      ],
    );
    await addNodes(
      database,
      placed.flatMap(({ leafHash }) => tree.append(leafHash)),
    );
    await database.query('DELETE FROM audit_pending WHERE entry_id = ANY($1::text[])', [
      placed.map((row) => row.entryId),
    ]);
    return placed.length;
  });
}

async function lastPlaced(database: Database): Promise<{ position: number; head: Buffer }> {
  const { rows } = await database.query<{ position: number; head: Buffer }>(
    'SELECT position, head FROM audit_position ORDER BY position DESC LIMIT 1',
  );
  return rows[0] ?? { position: -1, head: EMPTY_HEAD };
}

/**
 * Puts back into the line what has no position and does not wait, for example after a restore. Under the same lock,
 * because an entry that another server is placing right now must not come back into the line.
 */
export function queueUnplaced(database: Database): Promise<void> {
  return database.transaction(async () => {
    await takeSequencerTurn(database);
    await database.query(
      `INSERT INTO audit_pending (arrival, entry_id)
       SELECT arrival, entry_id FROM audit_entry
       WHERE NOT EXISTS (SELECT 1 FROM audit_position WHERE audit_position.entry_id = audit_entry.entry_id)
       ON CONFLICT DO NOTHING`,
    );
  });
}
