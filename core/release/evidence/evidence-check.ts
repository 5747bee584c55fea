import type { AuditEntry } from '../../audit/entry.ts';
import type { EvidenceManifest } from './manifest.ts';

/** One question that a verification asks of a pack. */
export interface EvidenceCheck {
  id: string;
  /** What holds when the result is `pass`. */
  what: string;
  /** `not_run` when it could not be asked; it never counts as passed. */
  result: 'pass' | 'fail' | 'not_run';
  /** What does not hold, or why it could not be asked: one plain sentence each. */
  faults: string[];
}

/** What the pure checks see. */
export interface EvidenceFacts {
  manifest: EvidenceManifest;
  /** Entries of the log in the pack, in its order; each was read from its leaf. */
  entries: readonly AuditEntry[];
  /** SHA-256 of UTF-8 text, lower-case hex. */
  digestOf: (text: string) => string;
}

/** A check over its faults: none is a pass. */
export const judged = (id: string, what: string, faults: readonly string[]): EvidenceCheck => ({
  id,
  what,
  result: faults.length === 0 ? 'pass' : 'fail',
  faults: [...faults],
});

/** A check that could not be asked, and why. */
export const notRun = (id: string, what: string, why: string): EvidenceCheck => ({
  id,
  what,
  result: 'not_run',
  faults: [why],
});
