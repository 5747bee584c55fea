import { z } from 'zod';
import { identifierSchema, storableText } from '../library/content.ts';
import { REVIEW_ROLES, SIGNATURE_MEANINGS } from '../review/signature.ts';
import { defineContract } from './define-contract.ts';
import { assertionSchema } from './passkeys.ts';
import { reviewStateSchema } from './review.ts';

const idParams = z.object({ id: identifierSchema });
const roleSchema = z.enum(REVIEW_ROLES);
const contentHashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 digest in lower-case hex');

export const getSigning = defineContract({
  id: 'review.getSigning',
  summary:
    'In which roles the caller can decide on this email now, and which components a signature asks for.',
  method: 'get',
  path: '/api/assemblies/:id/signing',
  params: idParams,
  responses: {
    200: z.strictObject({
      revision: z.int(),
      contentHash: z.string(),
      /** One entry for each way to decide: in an own role, or in one lent by somebody. */
      choices: z.array(
        z.strictObject({
          role: roleSchema,
          onBehalfOf: z.strictObject({ accountId: z.string(), printedName: z.string() }).nullable(),
        }),
      ),
      /** `all`: sign-in name and password, or a passkey. `one`: the password or a passkey (21 CFR 11.200(a)(1)(i)). */
      components: z.enum(['all', 'one']),
      /** Whether the caller has a passkey to sign with. */
      passkey: z.boolean(),
      /** Sign-in name of a demonstration account, to be shown as a hint; null for any other. */
      demonstrationName: z.string().nullable(),
    }),
  },
});

export const signAssembly = defineContract({
  id: 'review.signAssembly',
  summary:
    'Approve or reject with a signature over the content hash that was shown; identity is confirmed by password or passkey.',
  method: 'post',
  path: '/api/assemblies/:id/signatures',
  params: idParams,
  body: z.strictObject({
    /** As shown; another present content answers 409 content_changed. */
    contentHash: contentHashSchema,
    role: roleSchema,
    meaning: z.enum(SIGNATURE_MEANINGS),
    /** Mandatory on a rejection. */
    reason: storableText(4_000).nullable().default(null),
    /** Account that lent the role; null when the caller holds it. */
    onBehalfOf: identifierSchema.nullable().default(null),
    /** Needed with the password at the first signing of a continuous period. */
    signInName: storableText(200).min(1).optional(),
    password: z.string().min(1).max(1_000).optional(),
    /** Instead of the password: the answer to the passkey options for exactly this decision. */
    passkey: assertionSchema.optional(),
  }),
  ifMatch: true,
  responses: { 201: reviewStateSchema.extend({ signatureId: z.string() }) },
});

export const requestChanges = defineContract({
  id: 'review.requestChanges',
  summary: 'Send an email back to its author with a reason, without signing a rejection.',
  method: 'post',
  path: '/api/assemblies/:id/change-requests',
  params: idParams,
  body: z.strictObject({
    contentHash: contentHashSchema,
    role: roleSchema,
    onBehalfOf: identifierSchema.nullable().default(null),
    reason: storableText(4_000).min(1),
  }),
  ifMatch: true,
  responses: { 200: reviewStateSchema },
});

export const withdrawAssembly = defineContract({
  id: 'review.withdrawAssembly',
  summary: 'Withdraw an approved or released email with a reason; it is neither exported nor sent any more.',
  method: 'post',
  path: '/api/assemblies/:id/withdrawal',
  params: idParams,
  body: z.strictObject({ reason: storableText(4_000).min(1) }),
  ifMatch: true,
  responses: { 200: reviewStateSchema },
});
