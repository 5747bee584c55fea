import type { Notice } from '../../../core/access/inbox/notice.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';

/**
 * Puts a notice into the inbox of each of these accounts, and into the outbox of those who chose an address where the
 * installation sends email. Runs in the transaction of what it tells, so that neither exists without the other.
 */
export async function writeNotices(
  deps: ChangeDeps,
  accountIds: readonly string[],
  { kind, subject, facts }: Notice,
): Promise<void> {
  if (accountIds.length === 0) return;
  await deps.database.query(
    `WITH notice AS (
       INSERT INTO inbox_message (message_id, account_id, kind, subject_type, subject_id, facts, created_at)
       SELECT message_id, account_id, $3, $4, $5, $6, $7
         FROM unnest($1::text[], $2::text[]) AS new (message_id, account_id)
       RETURNING message_id, account_id)
     INSERT INTO mail_outbox (message_id, next_attempt_at)
       SELECT message_id, $7 FROM notice JOIN notice_address USING (account_id) WHERE $8`,
    [
      accountIds.map(() => deps.newId()),
      accountIds,
      kind,
      subject.type,
      subject.id,
      JSON.stringify(facts),
      deps.clock(),
      deps.mailNotices ?? false,
    ],
  );
}
