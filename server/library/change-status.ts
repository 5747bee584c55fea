import { createHash } from 'node:crypto';
import type { Actor } from '../../core/access/actor.ts';
import { holds } from '../../core/access/policy.ts';
import type { StatusSubject } from '../../core/contract/library.ts';
import { CodedError } from '../../core/errors.ts';
import type { ContentStatus } from '../../core/library/vocabulary/terms.ts';
import { mutate } from '../audit/mutate.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import type { SubjectType } from './status-changes.ts';

export interface StatusDecision {
  kind: StatusSubject;
  id: string;
  status: 'approved' | 'withdrawn';
  reason: string;
  /** Version that the person read. */
  ifMatch: number | undefined;
}

const TABLES: Record<StatusSubject, { subject: SubjectType; table: string; idColumn: string }> = {
  modules: { subject: 'module', table: 'content_module', idColumn: 'module_id' },
  claims: { subject: 'claim', table: 'claim', idColumn: 'claim_id' },
  references: { subject: 'reference', table: 'reference', idColumn: 'reference_id' },
  templates: { subject: 'template', table: 'template', idColumn: 'template_id' },
};

interface Loaded {
  version: number;
  status: ContentStatus;
}

/**
 * A library manager approves what is in review, or withdraws an item with a reason; withdrawn is the end.
 * @throws CodedError not_allowed, not_found, if_match_required, changed_meanwhile, not_permitted_in_state, invalid_request
 */
export function changeStatus(
  deps: ChangeDeps,
  actor: Actor,
  decision: StatusDecision,
): Promise<{ version: number; status: ContentStatus }> {
  const { subject, table, idColumn } = TABLES[decision.kind];
  return mutate<Loaded, { version: number; status: ContentStatus }>(deps, {
    actor,
    policy: holds('library.change'),
    load: async () => {
      await deps.database.query('SELECT version FROM library_version FOR UPDATE');
      const { rows } = await deps.database.query<Loaded>(
        `SELECT version, status FROM ${table} WHERE current AND ${idColumn} = $1 FOR UPDATE`,
        [decision.id],
      );
      return rows[0];
    },
    ifMatch: { given: decision.ifMatch, current: ({ version }) => version },
    change: async ({ version, status: from }) => {
      assertPermitted(from, decision);
      await deps.database.query(
        `UPDATE ${table} SET status = $2, content = jsonb_set(content, '{status}', to_jsonb($2::text))
         WHERE current AND ${idColumn} = $1`,
        [decision.id, decision.status],
      );
      await deps.database.query('UPDATE library_version SET version = version + 1');
      await recordReason(deps, actor, { subject, decision, version, from });
      const reasonSha256 = createHash('sha256').update(decision.reason).digest('hex');
      return {
        result: { version, status: decision.status },
        entries: [
          {
            type: 'library.status_changed',
            subject: { type: subject, id: decision.id, revision: version },
            details: { from, to: decision.status, reasonSha256 },
          },
        ],
      };
    },
  });
}

function assertPermitted(from: ContentStatus, { status, reason }: StatusDecision): void {
  if (status === 'withdrawn' && reason.trim() === '') {
    throw new CodedError('invalid_request', 'Say why this is withdrawn; nothing was changed.');
  }
  const isPermitted = status === 'approved' ? from === 'in_review' : from !== 'withdrawn';
  if (isPermitted) return;
  const sentence =
    status === 'approved'
      ? `Only what is in review can be approved; this is ${from.replace('_', ' ')}.`
      : 'This is withdrawn already.';
  throw new CodedError('not_permitted_in_state', sentence, { details: { status: from } });
}

/** The words stay beside the item; the log gets their digest, because it holds nothing that a person typed. */
async function recordReason(
  deps: ChangeDeps,
  actor: Actor,
  change: { subject: SubjectType; decision: StatusDecision; version: number; from: ContentStatus },
): Promise<void> {
  const { subject, decision, version, from } = change;
  await deps.database.query(
    `INSERT INTO library_status_change
       (change_id, subject_type, subject_id, version, from_status, to_status, reason, account_id, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      deps.newId(),
      subject,
      decision.id,
      version,
      from,
      decision.status,
      decision.reason,
      actor.id,
      deps.clock().toISOString(),
    ],
  );
}
