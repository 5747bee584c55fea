import type { EvidenceCheck } from '../../../../core/release/evidence/evidence-check.ts';

/** What the verification of a pack found. */
export interface PackVerification {
  /** Nothing was found to be wrong. */
  ok: boolean;
  kind: 'evidence-pack';
  /** Null when the manifest cannot be read. */
  assemblyId: string | null;
  contentHash: string | null;
  /** A key known from elsewhere signed the pack. */
  keyPinned: boolean;
  /** A checkpoint kept elsewhere says the same of the log. */
  anchored: boolean;
  /** First fault in words; null when there is none. */
  firstBad: string | null;
  checks: EvidenceCheck[];
  /** What this does not show, in sentences. */
  notProven: string[];
}
