import { auditActorOf } from '../../core/access/actor.ts';
import type { Actor } from '../../core/access/actor.ts';
import { auditEntrySchema } from '../../core/audit/entry.ts';
import type { AuditEntry, AuditEntryDraft } from '../../core/audit/entry.ts';
import { canonicalBytes } from './canonical-bytes.ts';
import type { ChangeDeps } from './change-deps.ts';

/**
 * Appends one entry in the current transaction, so that the change and its entry are saved together or not at all.
 * The row also waits in `audit_pending` until the sequencer gives it a position.
 */
export async function appendEntry(
  deps: ChangeDeps,
  actor: Actor,
  draft: AuditEntryDraft,
): Promise<AuditEntry> {
  const entry = auditEntrySchema.parse({
    format: 1,
    id: deps.newId(),
    at: deps.clock().toISOString(),
    actor: auditActorOf(actor),
    ...draft,
    details: draft.details ?? {},
  });
  await deps.database.query(
    `WITH entry AS (
       INSERT INTO audit_entry (entry_id, event_type, actor_id, subject_type, subject_id, market, recorded_at, leaf)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       RETURNING arrival, entry_id)
     INSERT INTO audit_pending (arrival, entry_id) SELECT arrival, entry_id FROM entry`,
    [
      entry.id,
      entry.type,
      entry.actor.id,
      entry.subject.type,
      entry.subject.id,
      entry.market ?? null,
      entry.at,
      canonicalBytes(entry),
    ],
  );
  return entry;
}
