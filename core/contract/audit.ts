import { z } from 'zod';
import { auditEntrySchema } from '../audit/entry.ts';
import { AUDIT_EVENT_TYPES } from '../audit/events.ts';
import { identifierSchema, instantSchema, marketSchema } from '../library/content.ts';
import { defineContract } from './define-contract.ts';

/** An entry with its place in the chain; positions and hashes are null for the moment before the sequencer placed it. */
const placedEntrySchema = z.strictObject({
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
  /** Merkle root over them (RFC 9162 section 2.1.1), lower-case hex. */
  root: z.string(),
  /** The newest signed checkpoint, as the text of its note, and how many entries it covers. */
  checkpoint: z.strictObject({ note: z.string(), size: z.int() }).nullable(),
  /** Whether the log was compared with checkpoints kept elsewhere, and holds against each. */
  anchored: z.boolean(),
  /** How many entries the largest of those covers; 0 when not anchored. */
  anchoredTo: z.int(),
  firstBad: z.strictObject({ position: z.int().nullable(), what: z.string() }).nullable(),
  /** Entries that are saved but have no position yet. */
  pending: z.int(),
  /** What this verification shows, in plain words; empty when something is broken. */
  proven: z.array(z.string()),
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
    market: marketSchema.optional(),
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

/** A file of anchors: signed checkpoints one after the other. */
const anchorFileSchema = z.string().min(1).max(500_000);

/** Events as of `verifyLog`. */
export const verifyAgainstAnchors = defineContract({
  id: 'audit.verifyAgainstAnchors',
  summary: 'Recompute the whole log and compare it with checkpoints that were kept elsewhere.',
  method: 'post',
  path: '/api/audit/verification',
  body: z.strictObject({ anchors: anchorFileSchema }),
  responses: { 200: 'stream' },
});

export const LOG_DAMAGES = ['flip', 'delete', 'reorder', 'cut', 'rewrite'] as const;
export type LogDamage = (typeof LOG_DAMAGES)[number];

/** Events: `progress` {checked, total}, then `result` (a verification) of the damaged copy. */
export const tamperWithCopy = defineContract({
  id: 'audit.tamperWithCopy',
  summary:
    'Demonstration only: copy the log into memory, damage the copy, verify it. The log itself is not touched.',
  method: 'post',
  path: '/api/audit/tampered-copy',
  body: z.strictObject({
    damage: z.enum(LOG_DAMAGES),
    /** Which entry; 0 is the first. */
    position: z.int().min(0),
    anchors: anchorFileSchema.optional(),
  }),
  responses: { 200: 'stream' },
});

const checkpointSchema = z.strictObject({
  /** Entries that it covers. */
  size: z.int(),
  /** The signed note: origin, size, root, signature (C2SP tlog-checkpoint). */
  note: z.string(),
  signedAt: z.iso.datetime(),
  /** The key to verify it with, as name+id+key. */
  verifierKey: z.string(),
});

export const getCheckpoint = defineContract({
  id: 'audit.getCheckpoint',
  summary: 'The newest signed checkpoint, to be kept elsewhere; null for an empty log.',
  method: 'get',
  path: '/api/audit/checkpoint',
  responses: { 200: z.strictObject({ checkpoint: checkpointSchema.nullable() }) },
});

/**
 * Proof that an entry is in the log. `leafIdx` to `proof` are in the form of the transparency-dev test vectors, hashes
 * in base64, so that `imprimatur verify-proof` and other programs read it.
 */
const entryProofSchema = z.strictObject({
  leafIdx: z.int(),
  treeSize: z.int(),
  root: z.string(),
  leafHash: z.string(),
  proof: z.array(z.string()),
  /** The exact bytes of the entry, as text. */
  leaf: z.string(),
  /** The signed note that holds size and root. */
  checkpoint: z.string(),
  verifierKey: z.string(),
});
export type EntryProof = z.output<typeof entryProofSchema>;

export const getEntryProof = defineContract({
  id: 'audit.getEntryProof',
  summary: 'Inclusion proof of an entry under a signed checkpoint; null while it has no position.',
  method: 'get',
  path: '/api/audit/entries/:id/proof',
  params: z.strictObject({ id: identifierSchema }),
  responses: { 200: z.strictObject({ proof: entryProofSchema.nullable() }) },
});
