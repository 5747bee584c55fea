import { z } from 'zod';
import { factsSchema, NOTICES } from '../access/inbox/notice.ts';
import { identifierSchema } from '../library/content.ts';
import { defineContract } from './define-contract.ts';
import { pagingSchema } from './library-items.ts';

const kindSchema = z.enum(Object.keys(NOTICES) as [keyof typeof NOTICES, ...(keyof typeof NOTICES)[]]);

export const inboxMessageSchema = z.strictObject({
  id: z.string(),
  kind: kindSchema,
  subject: z.strictObject({ type: z.string(), id: z.string() }),
  facts: factsSchema,
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export type InboxMessage = z.output<typeof inboxMessageSchema>;

const unread = { unread: z.int() };

export const listInbox = defineContract({
  id: 'access.listInbox',
  summary: 'The notices to the caller, newest first.',
  method: 'get',
  path: '/api/inbox',
  query: z.strictObject({
    state: z.enum(['unread', 'all']).default('all'),
    kind: kindSchema.optional(),
    ...pagingSchema,
  }),
  responses: {
    200: z.strictObject({
      messages: z.array(inboxMessageSchema),
      ...unread,
      total: z.int(),
      page: z.int(),
      pageSize: z.int(),
    }),
  },
});

export const countUnread = defineContract({
  id: 'access.countUnread',
  summary: 'How many notices to the caller are unread.',
  method: 'get',
  path: '/api/inbox/unread',
  responses: { 200: z.strictObject(unread) },
});

export const markRead = defineContract({
  id: 'access.markRead',
  summary: 'Mark own notices as read: those named, or all that are older than the newest one seen.',
  method: 'post',
  path: '/api/inbox/read',
  body: z.union([
    z.strictObject({ ids: z.array(identifierSchema).min(1).max(200) }),
    /** Everything up to and including this notice, so that one that came meanwhile stays unread. */
    z.strictObject({ upTo: identifierSchema }),
  ]),
  responses: { 200: z.strictObject(unread) },
});

export const noticeAddressSchema = z.strictObject({
  /** Null: notices stay inside the program. */
  email: z.email().max(254).nullable(),
  language: z.enum(['en', 'de']),
});

export const getNoticeAddress = defineContract({
  id: 'access.getNoticeAddress',
  summary: 'Where the caller gets notices by email, and whether this installation sends any.',
  method: 'get',
  path: '/api/inbox/address',
  responses: { 200: noticeAddressSchema.extend({ sending: z.boolean() }) },
});

export const setNoticeAddress = defineContract({
  id: 'access.setNoticeAddress',
  summary: 'Choose an address for notices by email, or none.',
  method: 'put',
  path: '/api/inbox/address',
  body: noticeAddressSchema,
  responses: { 200: noticeAddressSchema.extend({ sending: z.boolean() }) },
});

export const getMailState = defineContract({
  id: 'access.getMailState',
  summary: 'Notices on their way out by email: waiting, refused, and why the last attempt failed.',
  method: 'get',
  path: '/api/inbox/mail',
  responses: {
    200: z.strictObject({
      sending: z.boolean(),
      waiting: z.int(),
      /** Since when the oldest of them waits. */
      waitingSince: z.iso.datetime().nullable(),
      sent: z.int(),
      refused: z.int(),
      /** Code of the last failure among those that wait or were refused, such as `connection` or `550`. */
      lastFailure: z.string().nullable(),
    }),
  },
});
