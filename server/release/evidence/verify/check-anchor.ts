import type { EvidenceCheck } from '../../../../core/release/evidence/evidence-check.ts';
import { judged, notRun } from '../../../../core/release/evidence/evidence-check.ts';
import type { Checkpoint } from '../../../audit/checkpoint/checkpoint.ts';
import { openCheckpoint } from '../../../audit/checkpoint/checkpoint.ts';
import type { VerifierKey } from '../../../audit/checkpoint/verifier-key.ts';

const WHAT = 'A checkpoint that you kept elsewhere says the same of the audit log as the one in the pack.';

/**
 * Compares the checkpoint of a pack with checkpoints that were kept elsewhere. Only one over as many entries can be
 * compared without the log itself; every one has to be signed by a key that the pack or its reader names.
 *
 * @param notes signed notes, as `anchor` wrote them
 */
export function checkAnchor(
  checkpoint: Checkpoint | undefined,
  notes: readonly string[],
  keys: readonly VerifierKey[],
): EvidenceCheck {
  const opened = notes.map((note) => openCheckpoint(note, keys));
  const faults = opened.flatMap((anchor, index) =>
    'objection' in anchor ? [`Checkpoint ${index + 1} of the anchor file: ${anchor.objection}`] : [],
  );
  if (!checkpoint) faults.push('The pack has no valid checkpoint.');
  if (faults.length > 0 || !checkpoint) return judged('anchor', WHAT, faults);
  const same = opened.flatMap((anchor) =>
    !('objection' in anchor) && anchor.size === checkpoint.size ? [anchor] : [],
  );
  if (same.length === 0)
    return notRun(
      'anchor',
      WHAT,
      `None of the ${notes.length} checkpoints kept elsewhere is over exactly ${checkpoint.size} entries, as the one in the pack is.`,
    );
  const agrees = same.every(
    ({ root, origin }) => root.equals(checkpoint.root) && origin === checkpoint.origin,
  );
  return judged(
    'anchor',
    WHAT,
    agrees ? [] : ['A checkpoint kept elsewhere says something else of the same log.'],
  );
}
