import { type Audience, noticeOfEntry } from '../../../core/access/inbox/notice-of-entry.ts';
import { REVIEWER_ROLES } from '../../../core/access/roles.ts';
import type { AuditEntry } from '../../../core/audit/entry.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { writeNotices } from './write-notices.ts';

/** Tells the people whom an audit entry concerns, in the transaction that appended it. */
export async function deliverNotice(deps: ChangeDeps, entry: AuditEntry): Promise<void> {
  const notice = noticeOfEntry(entry);
  if (!notice) return;
  const accounts = await accountsOf(deps, notice.audience);
  const others = accounts.filter((id) => id !== entry.actor.id);
  await writeNotices(deps, others, notice);
}

const WROTE = `SELECT created_by FROM assembly WHERE assembly_id = $1
  UNION SELECT changed_by FROM assembly_revision WHERE assembly_id = $1`;

/** Active accounts only: nobody reads the inbox of another. */
async function accountsOf(deps: ChangeDeps, audience: Audience): Promise<string[]> {
  const { condition, values } = conditionOf(audience, deps);
  const { rows } = await deps.database.query<{ account_id: string }>(
    `SELECT account_id FROM account WHERE active AND (${condition}) ORDER BY account_id`,
    values,
  );
  return rows.map((row) => row.account_id);
}

function conditionOf(audience: Audience, { clock }: ChangeDeps): { condition: string; values: unknown[] } {
  switch (audience.who) {
    case 'accounts':
      return { condition: 'account_id = ANY($1::text[])', values: [audience.ids] };
    case 'authors':
      return { condition: `account_id IN (${WROTE})`, values: [audience.assemblyId] };
    case 'authors_and_signers':
      return {
        condition: `account_id IN (${WROTE} UNION SELECT account_id FROM signature WHERE assembly_id = $1)`,
        values: [audience.assemblyId],
      };
    case 'library_managers':
      return { condition: `'library_manager' = ANY(roles)`, values: [] };
    case 'administrators':
      return { condition: `'administrator' = ANY(roles)`, values: [] };
    case 'reviewers':
      return {
        condition: `account_id NOT IN (${WROTE}) AND ('*' = ANY(markets) OR $2 = ANY(markets)) AND (
          roles && $3::text[] OR EXISTS (SELECT FROM delegation
            WHERE to_account = account_id AND revoked_at IS NULL AND last_day >= $4::date AND first_day <= $4::date))`,
        values: [audience.assemblyId, audience.market, REVIEWER_ROLES, clock().toISOString().slice(0, 10)],
      };
  }
}
