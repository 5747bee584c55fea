import type { Actor } from '../../core/access/actor.ts';
import { notFound } from '../../core/access/policy.ts';
import type { EntryProof } from '../../core/contract/audit.ts';
import { signCheckpoint } from './checkpoint/sign-checkpoint.ts';
import type { CheckpointDeps } from './checkpoint/sign-checkpoint.ts';
import { inclusionOf } from './inclusion-of.ts';
import { readableBy } from './list-entries.ts';

/**
 * The inclusion proof of an entry that the actor may read; a checkpoint over it is signed if there is none. Null while
 * the entry has no position.
 */
export async function getEntryProof(
  deps: CheckpointDeps,
  actor: Actor,
  entryId: string,
): Promise<EntryProof | null> {
  const readable = readableBy(actor, 2);
  const { rowCount } = await deps.database.query(
    `SELECT entry_id FROM audit_entry WHERE entry_id = $1 AND ${readable.sql}`,
    [entryId, ...readable.values],
  );
  if (rowCount === 0) throw notFound();
  let inclusion = await inclusionOf(deps.database, entryId);
  if (!inclusion) {
    await signCheckpoint(deps);
    inclusion = await inclusionOf(deps.database, entryId);
  }
  if (!inclusion) return null;
  const { position, treeSize, root, leafHash, proof, leaf, checkpoint } = inclusion;
  return {
    leafIdx: position,
    treeSize,
    root: root.toString('base64'),
    leafHash: leafHash.toString('base64'),
    proof: proof.map((hash) => hash.toString('base64')),
    leaf: leaf.toString('utf8'),
    checkpoint,
    verifierKey: deps.signer().verifierKey,
  };
}
