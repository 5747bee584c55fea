import type { Database } from '../../../db/client.ts';

/** How notices by email fare, over all people; nothing about who gets which. */
export async function readMailState(database: Database, sending: boolean) {
  const { rows } = await database.query<{
    waiting: number;
    since: Date | null;
    sent: number;
    refused: number;
    last_failure: string | null;
  }>(
    `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
            min(created_at) FILTER (WHERE state = 'waiting') AS since,
            count(*) FILTER (WHERE state = 'sent') AS sent,
            count(*) FILTER (WHERE state = 'refused') AS refused,
            (SELECT last_failure FROM mail_outbox WHERE state <> 'sent' AND last_failure IS NOT NULL
              ORDER BY coalesce(settled_at, next_attempt_at) DESC LIMIT 1) AS last_failure
       FROM mail_outbox JOIN inbox_message USING (message_id)`,
  );
  const [row] = rows;
  return {
    sending,
    waiting: row?.waiting ?? 0,
    waitingSince: row?.since?.toISOString() ?? null,
    sent: row?.sent ?? 0,
    refused: row?.refused ?? 0,
    lastFailure: row?.last_failure ?? null,
  };
}
