import type { Clock } from '../../../core/clock.ts';
import { CodedError } from '../../../core/errors.ts';
import type { Database } from '../../db/client.ts';
import { lastPosition } from '../log-rows.ts';
import { verifyConsistency } from '../merkle-proofs.ts';
import { takeSequencerTurn } from '../sequencer-lock.ts';
import { storedConsistency, storedRoot } from '../tree/stored-proofs.ts';
import { openCheckpoint } from './checkpoint.ts';
import type { CheckpointSigner } from './signer.ts';
import { latestCheckpoint } from './stored-checkpoints.ts';
import type { StoredCheckpoint } from './stored-checkpoints.ts';

export interface CheckpointDeps {
  database: Database;
  clock: Clock;
  /** Reads or makes the key when it is first called. */
  signer: () => CheckpointSigner;
}

/**
 * The checkpoint over every entry that has a position: the stored one, or a new one that is signed and stored now;
 * undefined for the empty log. Nothing is signed that contradicts what was signed before (C2SP tlog-checkpoint): the
 * checkpoint before must have a valid signature, and a consistency proof leads from it to the present tree.
 *
 * @throws CodedError conflict when that fails, which means that the log was changed.
 */
export function signCheckpoint(deps: CheckpointDeps): Promise<StoredCheckpoint | undefined> {
  const { database } = deps;
  return database.transaction(async () => {
    await takeSequencerTurn(database);
    const size = (await lastPosition(database)) + 1;
    const before = await latestCheckpoint(database);
    if (size === 0 || before?.size === size) return before;
    const root = await storedRoot(database, size);
    if (before) await assertContinues(deps, before, { size, root });
    const checkpoint = { size, root, note: deps.signer().sign({ size, root }), signedAt: deps.clock() };
    await database.query(
      'INSERT INTO audit_checkpoint (tree_size, root, note, signed_at) VALUES ($1, $2, $3, $4)',
      [size, root, checkpoint.note, checkpoint.signedAt],
    );
    return checkpoint;
  });
}

async function assertContinues(
  { database, signer }: CheckpointDeps,
  before: StoredCheckpoint,
  now: { size: number; root: Buffer },
): Promise<void> {
  const opened = openCheckpoint(before.note, signer().keys);
  if ('objection' in opened) {
    throw refusal(`The checkpoint over ${before.size} entries cannot be trusted: ${opened.objection}`);
  }
  if (opened.size > now.size) {
    throw refusal(`A checkpoint covers ${opened.size} entries, but the log holds ${now.size}.`);
  }
  const proof = await storedConsistency(database, opened.size, now.size);
  const claim = { size1: opened.size, size2: now.size, root1: opened.root, root2: now.root, proof };
  if (opened.size !== before.size || !verifyConsistency(claim)) {
    throw refusal(`The log does not continue what the checkpoint over ${before.size} entries covers.`);
  }
}

const refusal = (reason: string): CodedError =>
  new CodedError('conflict', `No checkpoint was signed. ${reason} Verify the log.`);
