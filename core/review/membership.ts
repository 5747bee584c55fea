import type { MembershipProof } from '../release/certified-set/member-tree.ts';

/**
 * An email is a member of an approved certified set: its inclusion proof verifies against the root that the three
 * reviewers signed. It stands in for three signatures over the email itself (ABPI 2024 cl. 8.1: permitted variants).
 */
export interface Membership {
  setId: string;
  root: string;
  /** The persons who signed the set. */
  signerPersonIds: readonly string[];
  proof: MembershipProof;
}
