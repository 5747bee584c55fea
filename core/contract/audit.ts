import { z } from 'zod';
import { auditEntrySchema } from '../audit/entry.ts';
import { AUDIT_EVENT_TYPES } from '../audit/events.ts';
import { identifierSchema, instantSchema } from '../library/content.ts';
import { defineContract } from './define-contract.ts';

/** An entry with its place in the chain; positions and hashes are null for the moment before the sequencer placed it. */
export const placedEntrySchema = z.strictObject({
  entry: auditEntrySchema,
  position: z.int().nullable(),
  /** SHA-256 in lower-case hex: of the leaf, of the chain before this entry, and of the chain with it. */
  leafHash: z.string().nullable(),
  previousHead: z.string().nullable(),
  head: z.string().nullable(),
});
export type PlacedEntry = z.output<typeof placedEntrySchema>;

export const verificationSchema = z.strictObject({
  ok: z.boolean(),
  /** Entries that have a position. */
  entries: z.int(),
  /** Head of the chain over them, lower-case hex. */
  head: z.string(),
  /** Whether the head was compared with a checkpoint kept elsewhere. */
  anchored: z.boolean(),
  firstBad: z.strictObject({ position: z.int().nullable(), what: z.string() }).nullable(),
  /** Entries that are saved but have no position yet. */
  pending: z.int(),
  /** What this verification cannot show, in plain words. */
  notProven: z.array(z.string()),
});
export type Verification = z.output<typeof verificationSchema>;

export const listEntries = defineContract({
  id: 'audit.listEntries',
  summary:
    'Entries of the log, newest first; those of the caller and of the markets in scope, or all for an auditor.',
  method: 'get',
  path: '/api/audit/entries',
  query: z.strictObject({
    type: z.enum(AUDIT_EVENT_TYPES).optional(),
    actor: identifierSchema.optional(),
    subjectType: identifierSchema.optional(),
    subject: identifierSchema.optional(),
    /** Half-open: from this instant, until before that one. */
    from: instantSchema.optional(),
    to: instantSchema.optional(),
    page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(200).default(50),
  }),
  responses: {
    200: z.strictObject({
      entries: z.array(placedEntrySchema),
      total: z.int(),
      page: z.int(),
      pageSize: z.int(),
    }),
  },
});

export const getEntry = defineContract({
  id: 'audit.getEntry',
  summary: 'One entry with its neighbours in the chain.',
  method: 'get',
  path: '/api/audit/entries/:id',
  params: z.strictObject({ id: identifierSchema }),
  responses: {
    200: placedEntrySchema.extend({
      /** The exact bytes that are hashed, as text. */
      leaf: z.string(),
      previousId: z.string().nullable(),
      nextId: z.string().nullable(),
      nextHead: z.string().nullable(),
    }),
  },
});

/** Events of the stream: `progress` {checked, total}, then `result` (a verification). */
export const verifyLog = defineContract({
  id: 'audit.verifyLog',
  summary: 'Recompute the whole log; progress and result as server-sent events.',
  method: 'get',
  path: '/api/audit/verification',
  responses: { 200: 'stream' },
});

export const exportLog = defineContract({
  id: 'audit.exportLog',
  summary: 'The whole log as JSON lines, which `imprimatur verify FILE` checks without a server.',
  method: 'get',
  path: '/api/audit/export',
  responses: { 200: 'bytes' },
});
