import { z } from 'zod';
import type { Role } from '../access/roles.ts';
import { identifierSchema, storableText } from '../library/content.ts';

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

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 digest in lower-case hex');

/**
 * What a person signs, format 1: who, in which role, what it means, when and over exactly which content and which
 * check report (21 CFR 11.50 and 11.70). Its RFC 8785 canonical bytes are kept; a field is never added to or
 * reinterpreted in this format.
 */
export const signatureStatementSchema = z.strictObject({
  format: z.literal(1),
  signatureId: z.string().min(1),
  assemblyId: z.string().min(1),
  /** Content hash that was shown to the signer and is the assembly's own. */
  contentHash: sha256Schema,
  accountId: identifierSchema,
  printedName: storableText(300).min(1),
  /** Job title; empty when the account has none. */
  title: storableText(300),
  role: z.enum(REVIEW_ROLES),
  meaning: z.enum(SIGNATURE_MEANINGS),
  /** Mandatory on a rejection. */
  reason: storableText(4_000).nullable(),
  /** ISO 8601 with the zone's offset at that moment, to the millisecond. */
  signedAt: z.iso.datetime({ offset: true, precision: 3 }),
  /** IANA name of that zone: the market's. */
  timeZone: z.string().min(1),
  report: z.strictObject({
    id: z.string().min(1),
    /** SHA-256 over the report's RFC 8785 canonical JSON. */
    digest: sha256Schema,
    verdict: z.enum(['pass', 'warn', 'block']),
    packVersion: z.int().nullable(),
    rules: z.array(z.strictObject({ id: z.string(), version: z.int().min(1) })),
  }),
});
export type SignatureStatement = z.output<typeof signatureStatementSchema>;

/** What a decision needs to know of a signature. */
export interface SignatureFact {
  contentHash: string;
  accountId: string;
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

export const isFullyApproved = (signatures: readonly SignatureFact[], contentHash: string): boolean =>
  approvedRoles(signatures, contentHash).length === REVIEW_ROLES.length;
