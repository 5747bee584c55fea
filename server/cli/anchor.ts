import { CodedError } from '../../core/errors.ts';
import { appendAnchor } from '../audit/anchor-file.ts';
import { signCheckpoint } from '../audit/checkpoint/sign-checkpoint.ts';
import type { CheckpointDeps } from '../audit/checkpoint/sign-checkpoint.ts';
import { placeEntries, queueUnplaced } from '../audit/place-entries.ts';
import type { CommandOutcome } from './command-outcome.ts';

/** `anchor`: adds the signed checkpoint over the whole log to a file outside the database. */
export async function anchorCommand(deps: CheckpointDeps, out: string | undefined): Promise<CommandOutcome> {
  if (out === undefined) {
    throw new CodedError(
      'invalid_request',
      'Say where the checkpoint is kept: --out FILE or IMPRIMATUR_ANCHOR_FILE.',
    );
  }
  await queueUnplaced(deps.database);
  while ((await placeEntries(deps.database)) > 0) continue;
  const checkpoint = await signCheckpoint(deps);
  if (!checkpoint) throw new CodedError('conflict', 'The log is empty: there is nothing to anchor.');
  await appendAnchor(out, checkpoint.note);
  const { verifierKey } = deps.signer();
  const { size, note } = checkpoint;
  return {
    exitCode: 0,
    result: { file: out, size, note, verifierKey },
    text: `The checkpoint over ${size} entries was added to ${out}.\nVerifier key: ${verifierKey}`,
  };
}
