import { z } from 'zod';
import { identifierSchema, storableText } from '../library/content.ts';
import { REVIEW_ROLES, SIGNATURE_MEANINGS } from '../review/signature.ts';
import { defineContract } from './define-contract.ts';
import { reviewStateSchema } from './review.ts';

export const signIdentical = defineContract({
  id: 'review.signIdentical',
  summary:
    'Decide on several emails that are identical to the last byte: one signature on each, all or none, identity confirmed once by password.',
  method: 'post',
  path: '/api/signature-batches',
  body: z.strictObject({
    /** The one content hash that was shown and that every email must have. */
    contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 digest in lower-case hex'),
    assemblies: z
      .array(z.strictObject({ id: identifierSchema, revision: z.int().min(1) }))
      .min(2)
      .max(100)
      .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'must name each email once'),
    role: z.enum(REVIEW_ROLES),
    meaning: z.enum(SIGNATURE_MEANINGS),
    /** Mandatory on a rejection. */
    reason: storableText(4_000).nullable().default(null),
    /** Account that lent the role; null when the caller holds it. */
    onBehalfOf: identifierSchema.nullable().default(null),
    /** Needed at the first signing of a continuous period. */
    signInName: storableText(200).min(1).optional(),
    password: z.string().min(1).max(1_000),
  }),
  responses: {
    201: z.strictObject({ signed: z.array(reviewStateSchema.extend({ signatureId: z.string() })) }),
  },
});
