import { z } from 'zod';
import { checkReportSchema } from '../assembly/checks.ts';
import { calendarDateSchema, identifierSchema, storableText } from '../library/content.ts';
import { BLOCK_CLASSES } from '../review/blocks/classify-blocks.ts';
import { REVIEW_ROLES, SIGNATURE_MEANINGS } from '../review/signature.ts';
import { ASSEMBLY_STATUSES } from '../review/transitions.ts';
import { defineContract } from './define-contract.ts';
import { readingTotalsSchema } from './review-blocks.ts';

const idParams = z.object({ id: identifierSchema });
const statusSchema = z.enum(ASSEMBLY_STATUSES);
const roleSchema = z.enum(REVIEW_ROLES);

/** Where an assembly stands after a review command; `revision` goes into the next If-Match. */
export const reviewStateSchema = z.strictObject({
  id: z.string(),
  revision: z.int(),
  status: statusSchema,
  contentHash: z.string(),
});

/** A signature as every human-readable copy shows it (21 CFR 11.50(b)). */
const signatureViewSchema = z.strictObject({
  id: z.string(),
  printedName: z.string(),
  title: z.string(),
  accountId: z.string(),
  role: roleSchema,
  meaning: z.enum(SIGNATURE_MEANINGS),
  reason: z.string().nullable(),
  /** ISO 8601 with the zone's offset, and the zone's IANA name. */
  signedAt: z.iso.datetime({ offset: true }),
  timeZone: z.string(),
  /** Printed name of the reviewer whose role was lent; null when the signer holds it. */
  onBehalfOf: z.string().nullable(),
  /** How the signer was confirmed. */
  method: z.enum(['password', 'passkey']),
  contentHash: z.string(),
  /** False when the content changed afterwards: the signature binds what it was put on. */
  coversPresentContent: z.boolean(),
  report: z.strictObject({ id: z.string(), digest: z.string(), verdict: z.string() }),
});
export type SignatureView = z.output<typeof signatureViewSchema>;

/** Why a state was changed without a signature. */
const reasonViewSchema = z.strictObject({
  command: z.enum(['request_changes', 'withdraw']),
  /** Review role of who asked for changes. */
  role: roleSchema.nullable(),
  printedName: z.string(),
  reason: z.string(),
  writtenAt: z.iso.datetime(),
  /** Content that it was said about. */
  contentHash: z.string(),
});
export type ReasonView = z.output<typeof reasonViewSchema>;

export const submitAssembly = defineContract({
  id: 'review.submitAssembly',
  summary: 'Send a draft to review; its checks run again first.',
  method: 'post',
  path: '/api/assemblies/:id/submission',
  params: idParams,
  body: z
    .strictObject({
      /** Day by which review should be done, today or later; without it a number of days that is set for all. */
      dueOn: calendarDateSchema.optional(),
    })
    .default({}),
  ifMatch: true,
  responses: { 200: reviewStateSchema },
});

export const recallAssembly = defineContract({
  id: 'review.recallAssembly',
  summary: 'Take an assembly back from review, or an approved one before release; only who wrote it.',
  method: 'post',
  path: '/api/assemblies/:id/recall',
  params: idParams,
  ifMatch: true,
  responses: { 200: reviewStateSchema },
});

export const justifyWarning = defineContract({
  id: 'review.justifyWarning',
  summary: 'Accept one warning over the present content with a written reason.',
  method: 'post',
  path: '/api/assemblies/:id/justifications',
  params: idParams,
  body: z.strictObject({ ruleId: z.string().min(1).max(60), reason: storableText(4_000).min(1) }),
  ifMatch: true,
  responses: { 200: reviewStateSchema },
});

const queueItemSchema = z.strictObject({
  id: z.string(),
  revision: z.int(),
  status: statusSchema,
  market: z.string(),
  language: z.string(),
  product: z.string().nullable(),
  brief: z.string(),
  templateName: z.string(),
  contentHash: z.string(),
  /** Printed name of the author; the account id where there is no account. */
  author: z.string(),
  /** When it came into its present state, and for how long it has been there. */
  since: z.iso.datetime(),
  ageSeconds: z.int().min(0),
  /** Decisions over the present content. */
  decisions: z.array(z.strictObject({ role: roleSchema, meaning: z.enum(SIGNATURE_MEANINGS) })),
  /** Roles in which the caller can decide now. */
  openRoles: z.array(roleSchema),
  /** Whether the caller wrote or changed it: then others decide, and the caller may take it back. */
  mine: z.boolean(),
  /** Of the latest check of the present content; null when it was not checked. */
  verdict: z.enum(['pass', 'warn', 'block']).nullable(),
  /** Day by which review should be done, in the market's calendar; null for what was never sent with one. */
  dueOn: calendarDateSchema.nullable(),
  /** In review, or sent back, after that day. */
  overdue: z.boolean(),
  /** How much of it is to be read; null when the library does not hold its template version any more. */
  reading: readingTotalsSchema.nullable(),
});
export type QueueItem = z.output<typeof queueItemSchema>;

export const listReviewQueue = defineContract({
  id: 'review.listReviewQueue',
  summary: 'What needs the caller, what waits for others, and what is done; oldest first, done newest first.',
  method: 'get',
  path: '/api/reviews',
  query: z.object({
    market: z.string().max(2).optional(),
    product: z.string().max(200).optional(),
    /** Only emails on which this role has not decided yet. */
    role: roleSchema.optional(),
    /** Only emails with at least one block of this class. */
    class: z.enum(BLOCK_CLASSES).optional(),
    overdue: z.enum(['true']).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  responses: {
    200: z.strictObject({
      needsMe: z.array(queueItemSchema),
      waiting: z.array(queueItemSchema),
      done: z.array(queueItemSchema),
    }),
  },
});

export const getReview = defineContract({
  id: 'review.getReview',
  summary: 'The review record of one assembly: latest report, justifications, signatures and history.',
  method: 'get',
  path: '/api/reviews/:id',
  params: idParams,
  responses: {
    200: z.strictObject({
      assembly: queueItemSchema,
      report: checkReportSchema.extend({ reportId: z.string(), checkedAt: z.iso.datetime() }).nullable(),
      justifications: z.array(
        z.strictObject({
          ruleId: z.string(),
          reason: z.string(),
          printedName: z.string(),
          writtenAt: z.iso.datetime(),
        }),
      ),
      signatures: z.array(signatureViewSchema),
      /** Reasons that were given without a signature, oldest first: requests for changes, and a withdrawal. */
      reasons: z.array(reasonViewSchema),
      history: z.array(
        z.strictObject({
          entryId: z.string(),
          type: z.string(),
          at: z.iso.datetime(),
          actor: z.string(),
          contentHash: z.string().nullable(),
          sentence: z.strictObject({ en: z.string(), de: z.string() }),
        }),
      ),
    }),
  },
});
