import { auditActorOf } from '../../core/access/actor.ts';
import type { Actor } from '../../core/access/actor.ts';
import { auditEntrySchema } from '../../core/audit/entry.ts';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import { canonicalBytes } from './canonical-bytes.ts';
import type { ChangeDeps } from './change-deps.ts';

/** `appendEntry` for many entries in one statement, in the order given: for imports, where each item has its entry. */
export async function appendEntries(
  deps: ChangeDeps,
  actor: Actor,
  drafts: readonly AuditEntryDraft[],
): Promise<void> {
  if (drafts.length === 0) return;
  const at = deps.clock().toISOString();
  const entries = drafts.map((draft) =>
    auditEntrySchema.parse({
      format: 1,
      id: deps.newId(),
      at,
      actor: auditActorOf(actor),
      ...draft,
      details: draft.details ?? {},
    }),
  );
  await deps.database.query(
    `WITH entry AS (
       INSERT INTO audit_entry (entry_id, event_type, actor_id, subject_type, subject_id, market, recorded_at, leaf)
       SELECT draft.entry_id, draft.event_type, $1, draft.subject_type, draft.subject_id, draft.market, $2, draft.leaf
       FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bytea[]) WITH ORDINALITY
         AS draft (entry_id, event_type, subject_type, subject_id, market, leaf, place)
       ORDER BY draft.place
       RETURNING arrival, entry_id)
     INSERT INTO audit_pending (arrival, entry_id) SELECT arrival, entry_id FROM entry`,
    [
      actor.id,
      at,
      entries.map((entry) => entry.id),
      entries.map((entry) => entry.type),
      entries.map((entry) => entry.subject.type),
      entries.map((entry) => entry.subject.id),
      entries.map((entry) => entry.market ?? null),
      entries.map(canonicalBytes),
    ],
  );
}
