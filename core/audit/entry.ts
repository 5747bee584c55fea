import { z } from 'zod';
import { marketSchema, storableText } from '../library/content.ts';
import { AUDIT_EVENT_TYPES } from './events.ts';

const shortText = storableText(300);
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 digest in lower-case hex');

/** A small fact of an event. Identifiers and counts only: never personal data, never text that a person typed. */
const detailSchema = z.union([
  shortText,
  z.number().refine(Number.isFinite),
  z.boolean(),
  z.null(),
  z.array(shortText).max(100),
]);

const auditActorSchema = z.strictObject({
  /** Account id, or `system`, `command_line`, `anonymous`. */
  id: shortText.min(1),
  /** As printed at the time; empty for `anonymous`. */
  printedName: shortText,
  /** Roles held at the time, sorted. */
  roles: z.array(z.string().max(60)).max(20),
});
export type AuditActor = z.output<typeof auditActorSchema>;

/**
 * One entry of the log: format 1. Its RFC 8785 canonical bytes are the leaf that is hashed, so a field is never
 * added, renamed or reinterpreted in this format; a later format gets another number.
 */
export const auditEntrySchema = z.strictObject({
  format: z.literal(1),
  id: shortText.min(1),
  type: z.enum(AUDIT_EVENT_TYPES),
  /** Server clock, UTC, in milliseconds. */
  at: z.iso.datetime({ precision: 3 }),
  actor: auditActorSchema,
  subject: z.strictObject({
    type: z.string().min(1).max(60),
    id: shortText.min(1),
    revision: z.int().min(0).optional(),
  }),
  /** Market that the event belongs to; absent for what concerns no single market. */
  market: marketSchema.optional(),
  /** Content hash that the event is about, for example the one signed. */
  contentHash: sha256Schema.optional(),
  /** SHA-256 of the state before and after the change, where the state has a hash. */
  before: sha256Schema.optional(),
  after: sha256Schema.optional(),
  details: z
    .record(z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/), detailSchema)
    .refine((details) => Object.keys(details).length <= 30, 'must have at most 30 details'),
});
export type AuditEntry = z.output<typeof auditEntrySchema>;

/** What a change says about itself; id, time and actor are added when it is appended. */
export type AuditEntryDraft = Omit<AuditEntry, 'format' | 'id' | 'at' | 'actor' | 'details'> & {
  details?: AuditEntry['details'];
  /** Only where the change itself found out who acts, as at sign-in; otherwise the actor of the mutation. */
  actor?: AuditActor;
};
