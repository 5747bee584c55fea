import { z } from 'zod';
import { identifierSchema, storableText } from '../library/content.ts';
import { defineContract } from './define-contract.ts';

const reviewParams = z.object({ id: identifierSchema });
const threadParams = z.object({ threadId: identifierSchema });
const commentText = storableText(8_000).min(1);

const commentViewSchema = z.strictObject({
  id: z.string(),
  /** Goes into If-Match when the wording is changed. */
  revision: z.int(),
  accountId: z.string(),
  printedName: z.string(),
  text: z.string(),
  writtenAt: z.iso.datetime(),
  /** Earlier wordings, oldest first. */
  earlier: z.array(z.strictObject({ text: z.string(), writtenAt: z.iso.datetime() })),
  mentions: z.array(z.strictObject({ accountId: z.string(), printedName: z.string() })),
  mine: z.boolean(),
});
export type CommentView = z.output<typeof commentViewSchema>;

const threadViewSchema = z.strictObject({
  id: z.string(),
  /** Goes into If-Match when it is resolved or reopened. */
  revision: z.int(),
  resolved: z.boolean(),
  /** The words that were commented on, as they stood then. */
  quote: z.string(),
  /** Block that it was put on. */
  blockKey: z.string(),
  createdAt: z.iso.datetime(),
  /** Where it stands in the present text; null in the orphan tray. Places count in UTF-16 code units of `readable`. */
  place: z
    .strictObject({
      blockKey: z.string(),
      how: z.enum(['exact', 'context', 'mapped']),
      start: z.int().min(0),
      end: z.int().min(0),
      /** The words that stand there now. */
      words: z.string(),
    })
    .nullable(),
  comments: z.array(commentViewSchema),
});
export type ThreadView = z.output<typeof threadViewSchema>;

export const listThreads = defineContract({
  id: 'review.listThreads',
  summary: 'The comment threads of an email, each at its place in the present text or in the orphan tray.',
  method: 'get',
  path: '/api/reviews/:id/threads',
  params: reviewParams,
  responses: {
    200: z.strictObject({
      threads: z.array(threadViewSchema),
      /** Who may be named with @: everybody who may comment in this market. */
      people: z.array(z.strictObject({ accountId: z.string(), printedName: z.string(), title: z.string() })),
    }),
  },
});

export const startThread = defineContract({
  id: 'review.startThread',
  summary: 'Comment on words of a block.',
  method: 'post',
  path: '/api/reviews/:id/threads',
  params: reviewParams,
  body: z.strictObject({
    blockKey: z.string().min(1).max(80),
    /** Words as they stand in the block's readable text. */
    quote: storableText(50_000).min(1),
    /** Where about they begin, to choose among equal words. */
    near: z.int().min(0).default(0),
    text: commentText,
  }),
  responses: { 201: z.strictObject({ threadId: z.string(), commentId: z.string() }) },
});

export const replyToThread = defineContract({
  id: 'review.replyToThread',
  summary: 'Answer in a thread.',
  method: 'post',
  path: '/api/threads/:threadId/comments',
  params: threadParams,
  body: z.strictObject({ text: commentText }),
  responses: { 201: z.strictObject({ threadId: z.string(), commentId: z.string() }) },
});

export const resolveThread = defineContract({
  id: 'review.resolveThread',
  summary: 'Resolve a thread, or open it again.',
  method: 'put',
  path: '/api/threads/:threadId/resolution',
  params: threadParams,
  body: z.strictObject({ resolved: z.boolean() }),
  ifMatch: true,
  responses: { 200: z.strictObject({ revision: z.int(), resolved: z.boolean() }) },
});

export const changeComment = defineContract({
  id: 'review.changeComment',
  summary: 'Change the wording of one’s own comment; earlier wordings are kept and shown.',
  method: 'put',
  path: '/api/comments/:commentId',
  params: z.object({ commentId: identifierSchema }),
  body: z.strictObject({ text: commentText }),
  ifMatch: true,
  responses: { 200: z.strictObject({ revision: z.int() }) },
});
