import { normaliseMessage } from '../../core/library/key-message.ts';

/** A module offered for a slot, as choosing sees it. */
export interface FillCandidate {
  moduleId: string;
  kind: string;
  score: number;
  /** The one message; two modules with the same one never stand together. */
  keyMessage: string;
  /** Modules that must all stand in the same email. */
  requires: readonly string[];
  /** Modules that must not stand in the same email, in either direction. */
  excludes: readonly string[];
  /** Per claim: one of these modules must stand in the same email. */
  safetyNotes: readonly (readonly string[])[];
}

export interface FillSlot<Candidate extends FillCandidate = FillCandidate> {
  slotId: string;
  required: boolean;
  /** Most modules that the slot takes. */
  max: number;
  /** Modules that the slot accepts, best first. */
  candidates: readonly Candidate[];
}

/** One module in one slot. */
export interface Choice<Candidate extends FillCandidate = FillCandidate> {
  slotId: string;
  candidate: Candidate;
}

const PROMISING_KINDS: ReadonlySet<string> = new Set(['claim', 'proof_point']);
export const SAFETY_KIND = 'safety_note';

/** Kinds that promise a benefit and so call for a safety note beside them. */
export const isPromising = ({ kind }: FillCandidate): boolean => PROMISING_KINDS.has(kind);

/** Whether two modules may never stand in one email, and why. */
export function conflictOf(
  one: FillCandidate,
  other: FillCandidate,
): 'excluded_by' | 'same_message' | undefined {
  if (one.excludes.includes(other.moduleId) || other.excludes.includes(one.moduleId)) return 'excluded_by';
  if (one.moduleId === other.moduleId) return 'same_message';
  const message = normaliseMessage(one.keyMessage);
  return message !== '' && message === normaliseMessage(other.keyMessage) ? 'same_message' : undefined;
}
