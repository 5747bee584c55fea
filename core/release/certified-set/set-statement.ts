import { z } from 'zod';
import { identifierSchema, storableText } from '../../library/content.ts';
import { REVIEW_ROLES, SIGNATURE_MEANINGS } from '../../review/signature.ts';
import { confirmationSchema } from '../../review/signature-statement.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 digest in lower-case hex');

/** Version of the sentences that a signer of a set reads; raised when their wording changes. */
export const SET_DECLARATION_VERSION = 1;

/**
 * What a person signs for a set: the fields of 21 CFR 11.50(a) over the Merkle root and the manifest. Its RFC 8785
 * canonical bytes are kept; new fields make a new format.
 */
export const setStatementSchema = z.strictObject({
  format: z.literal(1),
  subject: z.literal('certified_set'),
  signatureId: z.string().min(1),
  setId: z.string().min(1),
  /** Merkle root that was shown to the signer. */
  root: sha256Schema,
  /** SHA-256 of the canonical manifest: campaign, rules, packs and members. */
  manifestDigest: sha256Schema,
  members: z.int().min(1),
  accountId: identifierSchema,
  /** The person behind the account. */
  personId: identifierSchema,
  printedName: storableText(300).min(1),
  title: storableText(300),
  role: z.enum(REVIEW_ROLES),
  meaning: z.enum(SIGNATURE_MEANINGS),
  /** Mandatory on a rejection. */
  reason: storableText(4_000).nullable(),
  /** ISO 8601 with offset, to the millisecond; in UTC, because a set has several markets. */
  signedAt: z.iso.datetime({ offset: true, precision: 3 }),
  timeZone: z.literal('UTC'),
  confirmation: confirmationSchema,
  declarationVersion: z.int().min(1),
});
export type SetStatement = z.output<typeof setStatementSchema>;
