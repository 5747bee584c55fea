import type { Role } from '../access/roles.ts';

/** The three verdicts that every assembly needs. */
export const REVIEW_ROLES = ['medical', 'legal', 'regulatory'] as const;
export type ReviewRole = (typeof REVIEW_ROLES)[number];

export const SIGNATURE_MEANINGS = ['approval', 'rejection'] as const;
export type SignatureMeaning = (typeof SIGNATURE_MEANINGS)[number];

const ACCOUNT_ROLE = {
  medical: 'medical_reviewer',
  legal: 'legal_reviewer',
  regulatory: 'regulatory_reviewer',
} as const satisfies Record<ReviewRole, Role>;

/** In which review roles an account with these roles may sign. */
export const reviewRolesOf = (roles: readonly Role[]): ReviewRole[] =>
  REVIEW_ROLES.filter((role) => roles.includes(ACCOUNT_ROLE[role]));

/** What a decision needs to know of a signature. */
export interface SignatureFact {
  contentHash: string;
  accountId: string;
  /** The person who signed, and the one stood in for, if any. */
  personIds: readonly string[];
  role: ReviewRole;
  meaning: SignatureMeaning;
}

/** Roles that approved exactly this content; a rejection or a signature over other content counts for nothing. */
export const approvedRoles = (signatures: readonly SignatureFact[], contentHash: string): ReviewRole[] =>
  REVIEW_ROLES.filter((role) =>
    signatures.some(
      (signature) =>
        signature.role === role && signature.contentHash === contentHash && signature.meaning === 'approval',
    ),
  );

/** Whether each of the three roles approved exactly this content. */
export const isFullyApproved = (signatures: readonly SignatureFact[], contentHash: string): boolean =>
  approvedRoles(signatures, contentHash).length === REVIEW_ROLES.length;
