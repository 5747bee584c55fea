import type { Database } from '../db/client.ts';
import { latestCheckpoint } from './checkpoint/stored-checkpoints.ts';
import { storedInclusion } from './tree/stored-proofs.ts';

/** That one entry is in the log, for the record of something else: `proof` leads from the leaf to the checkpoint. */
export interface Inclusion {
  position: number;
  treeSize: number;
  /** The exact bytes of the entry. */
  leaf: Buffer;
  leafHash: Buffer;
  /** Root over `treeSize` entries, as the checkpoint says. */
  root: Buffer;
  /** RFC 9162 section 2.1.3, lowest sibling first. */
  proof: Buffer[];
  /** The signed note (C2SP tlog-checkpoint) over `treeSize` entries. */
  checkpoint: string;
}

/**
 * The proof of an entry under the newest checkpoint; undefined while no checkpoint covers it. `signCheckpoint` makes
 * one over everything that has a position.
 */
export async function inclusionOf(database: Database, entryId: string): Promise<Inclusion | undefined> {
  const { rows } = await database.query<{ position: number; leaf: Buffer; leaf_hash: Buffer }>(
    'SELECT position, leaf, leaf_hash FROM audit_position JOIN audit_entry USING (entry_id) WHERE entry_id = $1',
    [entryId],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { position, leaf, leaf_hash: leafHash } = row;
  const checkpoint = await latestCheckpoint(database, { covering: position + 1 });
  if (!checkpoint) return undefined;
  const { size: treeSize, root, note } = checkpoint;
  const proof = await storedInclusion(database, position, treeSize);
  return { position, treeSize, leaf, leafHash, root, proof, checkpoint: note };
}
