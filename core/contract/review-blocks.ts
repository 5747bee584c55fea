import { z } from 'zod';
import { TEXT_ORIGINS } from '../assembly/assembly.ts';
import { identifierSchema } from '../library/content.ts';
import { BLOCK_KINDS } from '../review/blocks/block.ts';
import { BLOCK_CLASSES } from '../review/blocks/classify-blocks.ts';
import { DIFF_KINDS } from '../review/blocks/word-diff.ts';
import { REVIEW_ROLES, SIGNATURE_MEANINGS } from '../review/signature.ts';
import { defineContract } from './define-contract.ts';

const idParams = z.object({ id: identifierSchema });
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 digest in lower-case hex');
const count = z.int().min(0);

const diffSchema = z.array(z.strictObject({ kind: z.enum(DIFF_KINDS), text: z.string() }));

/** How much of an email is to be read; see `docs/review.md` for what counts. */
export const readingTotalsSchema = z.strictObject({
  blocks: count,
  changedBlocks: count,
  /** Blocks whose words match signed text by hash. */
  matchingBlocks: count,
  byClass: z.strictObject(
    Object.fromEntries(BLOCK_CLASSES.map((name) => [name, count])) as Record<
      (typeof BLOCK_CLASSES)[number],
      typeof count
    >,
  ),
  words: count,
  wordsToRead: count,
  newNeighbourhoods: count,
  neighbourhoodWords: count,
  reusePercent: z.int().min(0).max(100),
});

/** What was decided on another email that holds the same module, or one that makes the same claim. */
const earlierDecisionSchema = z.strictObject({
  assemblyId: z.string(),
  market: z.string(),
  role: z.enum(REVIEW_ROLES),
  meaning: z.enum(SIGNATURE_MEANINGS),
  reason: z.string().nullable(),
  printedName: z.string(),
  signedAt: z.iso.datetime(),
});

/** What was said on such an email. */
const earlierCommentSchema = z.strictObject({
  assemblyId: z.string(),
  market: z.string(),
  printedName: z.string(),
  quote: z.string(),
  text: z.string(),
  resolved: z.boolean(),
  writtenAt: z.iso.datetime(),
});

const blockViewSchema = z.strictObject({
  key: z.string(),
  kind: z.enum(BLOCK_KINDS),
  slotId: z.string().nullable(),
  /** Name of the place per language; null for the template's own parts. */
  label: z.record(z.string(), z.string()).nullable(),
  /** In mini-markup. */
  text: z.string(),
  /** The words alone: what comments are anchored to. */
  readable: z.string(),
  hash: z.string(),
  words: count,
  origin: z.enum(TEXT_ORIGINS),
  module: z.strictObject({ id: z.string(), version: z.int() }).nullable(),
  class: z.enum(BLOCK_CLASSES),
  textSigned: z.boolean(),
  newNeighbours: z.array(z.string()),
  newTemplate: z.boolean(),
  /** Against the approved source. */
  diff: diffSchema.nullable(),
  added: count,
  removed: count,
  wordsToRead: count,
  /** When the caller ticked exactly these words in this email as read. */
  seenAt: z.iso.datetime().nullable(),
  /** When the caller last read this block in other words, and what changed since. */
  sinceMyLook: z.strictObject({ at: z.iso.datetime(), diff: diffSchema }).nullable(),
  earlierDecisions: z.array(earlierDecisionSchema),
  earlierComments: z.array(earlierCommentSchema),
});
export type BlockView = z.output<typeof blockViewSchema>;

export const getReviewBlocks = defineContract({
  id: 'review.getReviewBlocks',
  summary: 'The blocks of an email with what is to be read of each, and what the caller read already.',
  method: 'get',
  path: '/api/reviews/:id/blocks',
  params: idParams,
  responses: {
    200: z.strictObject({
      contentHash: z.string(),
      totals: readingTotalsSchema,
      blocks: z.array(blockViewSchema),
    }),
  },
});

export const tickBlocks = defineContract({
  id: 'review.tickBlocks',
  summary: 'Tick blocks as read in the words that were shown, or take the tick back.',
  method: 'post',
  path: '/api/reviews/:id/looks',
  params: idParams,
  body: z.strictObject({
    seen: z.boolean(),
    /** A block that has other words now answers 409 content_changed, and nothing is ticked. */
    blocks: z
      .array(z.strictObject({ key: z.string().min(1).max(80), hash: hashSchema }))
      .min(1)
      .max(100),
  }),
  responses: { 200: z.strictObject({ ticked: count }) },
});
