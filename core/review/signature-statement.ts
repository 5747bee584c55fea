import { z } from 'zod';
import { identifierSchema, storableText } from '../library/content.ts';
import { REVIEW_ROLES, SIGNATURE_MEANINGS } from './signature.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 digest in lower-case hex');
const base64urlSchema = z.string().regex(/^[A-Za-z0-9_-]+$/, 'must be base64url');

/** Version of the sentences that a signer reads beside the meanings; raised when their wording changes. */
export const DECLARATION_VERSION = 1;

/** Fields that every format has: 21 CFR 11.50(a) and 11.70. */
const common = {
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
};

/** Components of identification that were asked for at this signing (21 CFR 11.200(a)(1)). */
const passwordConfirmationSchema = z.strictObject({
  method: z.literal('password'),
  /** Both at the first signing of a continuous period, the password alone at a further one. */
  components: z.union([
    z.tuple([z.literal('sign_in_name'), z.literal('password')]),
    z.tuple([z.literal('password')]),
  ]),
});

/**
 * A passkey signed too: the answer of the authenticator over a challenge that is the SHA-256 of `subject`, with the
 * person verified by it (W3C Web Authentication section 7.2). Binary fields are base64url.
 */
const passkeyConfirmationSchema = z.strictObject({
  method: z.literal('passkey'),
  components: z.tuple([z.literal('passkey'), z.literal('user_verification')]),
  credentialId: base64urlSchema,
  /** COSE key. */
  publicKey: base64urlSchema,
  /** RFC 8785 canonical JSON of what was to be signed, with a random number. */
  subject: z.string().min(1).max(2_000),
  clientDataJson: base64urlSchema,
  authenticatorData: base64urlSchema,
  signature: base64urlSchema,
});

export const confirmationSchema = z.discriminatedUnion('method', [
  passwordConfirmationSchema,
  passkeyConfirmationSchema,
]);
export type Confirmation = z.output<typeof confirmationSchema>;

/** Format 1: always confirmed with the password. Never changed, because its bytes are kept. */
const statementFormat1Schema = z.strictObject({ format: z.literal(1), ...common });

/** Format 2: also which person, for whom the signer stood in, and how the signer was confirmed. */
export const statementFormat2Schema = z.strictObject({
  format: z.literal(2),
  ...common,
  /** The person behind the account: the same for all accounts of one person. */
  personId: identifierSchema,
  /** Whose role was lent, when the signer stood in for somebody. */
  onBehalfOf: z
    .strictObject({
      accountId: identifierSchema,
      personId: identifierSchema,
      printedName: storableText(300).min(1),
      delegationId: z.string().min(1),
    })
    .nullable(),
  confirmation: confirmationSchema,
  /** Version of the declaration that the signer read. */
  declarationVersion: z.int().min(1),
});
export type StatementFormat2 = z.output<typeof statementFormat2Schema>;

/**
 * What a person signs: who, in which role, what it means, when, over exactly which content and which check report. Its
 * RFC 8785 canonical bytes are kept; a field is never added to or reinterpreted in a format: new fields make a new one.
 */
export const signatureStatementSchema = z.discriminatedUnion('format', [
  statementFormat1Schema,
  statementFormat2Schema,
]);
export type SignatureStatement = z.output<typeof signatureStatementSchema>;
