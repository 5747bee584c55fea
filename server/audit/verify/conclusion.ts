import type { Verification } from '../../../core/contract/audit.ts';
import type { Anchor } from './anchors.ts';
import type { LogVerifier } from './log-verifier.ts';

/** What a log alone can never show. */
const NOT_ANCHORED =
  'Not anchored: the log was not compared with a checkpoint kept elsewhere, so entries cut off at the end together ' +
  'with the checkpoints over them, or a log rebuilt as a whole, would not be noticed.';

export interface Evidence {
  /** Entries without a position. */
  pending: number;
  checkpoint: { note: string; size: number } | undefined;
  checkpoints: number;
  signaturesChecked: boolean;
  anchors: readonly Anchor[];
}

/** The result of a verification, with plain words for what it proves and what it cannot. */
export function conclude(verifier: LogVerifier, evidence: Evidence): Verification {
  const { pending, checkpoint, anchors } = evidence;
  const { head, firstBad } = verifier;
  // What stands at or after the fault is not counted as verified.
  const entries = Math.min(verifier.entries, firstBad?.position ?? verifier.entries);
  const anchoredTo = Math.max(0, ...anchors.map(({ size }) => size));
  const anchored = firstBad === null && anchors.length > 0;
  return {
    ok: firstBad === null,
    entries,
    head,
    root: verifier.root.toString('hex'),
    checkpoint: checkpoint ?? null,
    anchored,
    anchoredTo: anchored ? anchoredTo : 0,
    firstBad,
    pending,
    proven: firstBad === null ? proven(entries, evidence, anchoredTo) : [],
    notProven: notProven(entries, evidence, anchored ? anchoredTo : undefined),
  };
}

function proven(entries: number, evidence: Evidence, anchoredTo: number): string[] {
  const { checkpoints, signaturesChecked, anchors } = evidence;
  return [
    `${entries} entries: every hash, the chain and the Merkle tree were recomputed from the stored bytes.`,
    ...(checkpoints > 0 && signaturesChecked
      ? [
          checkpoints === 1
            ? 'The signed checkpoint covers this same log.'
            : `${checkpoints} signed checkpoints cover this same log, each the beginning of the next.`,
        ]
      : []),
    ...(anchors.length > 0
      ? [
          `The log begins with the ${anchoredTo} entries that were anchored: nothing of them was changed or removed.`,
        ]
      : []),
  ];
}

function notProven(entries: number, evidence: Evidence, anchoredTo: number | undefined): string[] {
  const { pending, checkpoint, signaturesChecked } = evidence;
  const covered = checkpoint?.size ?? 0;
  return [
    ...(anchoredTo === undefined ? [NOT_ANCHORED] : []),
    ...(anchoredTo !== undefined && anchoredTo < entries
      ? [
          `${entries - anchoredTo} entries are newer than the last anchor: a cut among them would not be noticed.`,
        ]
      : []),
    ...(covered < entries
      ? [`${entries - covered} entries are not yet covered by a signed checkpoint.`]
      : []),
    ...(signaturesChecked
      ? []
      : ['The signatures of checkpoints were not checked, because no key was given.']),
    ...(pending > 0 ? [`${pending} entries have no position yet and are not part of the chain.`] : []),
  ];
}
