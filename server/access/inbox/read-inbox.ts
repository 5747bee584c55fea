import type { z } from 'zod';
import type { Actor } from '../../../core/access/actor.ts';
import { anyActor } from '../../../core/access/policy.ts';
import { isNoticeKind } from '../../../core/access/inbox/notice.ts';
import {
  type InboxMessage,
  inboxMessageSchema,
  type listInbox,
  type markRead,
} from '../../../core/contract/inbox.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import type { Database } from '../../db/client.ts';

type InboxQuery = z.output<typeof listInbox.query>;

/** One page of the notices to an account, newest first; nobody sees those to another. */
export async function readInbox(database: Database, accountId: string, query: InboxQuery) {
  const { state, kind, page, pageSize } = query;
  const { rows } = await database.query<Record<string, unknown> & { total: number }>(
    `SELECT message_id, kind, subject_type, subject_id, facts, created_at, read_at, count(*) OVER () AS total
       FROM inbox_message
      WHERE account_id = $1 AND ($2 = 'all' OR read_at IS NULL) AND ($3::text IS NULL OR kind = $3)
      ORDER BY created_at DESC, message_id DESC LIMIT $4 OFFSET $5`,
    [accountId, state, kind ?? null, pageSize, (page - 1) * pageSize],
  );
  return {
    messages: rows.flatMap(messageOf),
    unread: await countUnread(database, accountId),
    total: rows[0]?.total ?? 0,
    page,
    pageSize,
  };
}

/** A kind that this version does not know is left out: a later version wrote it. */
function messageOf(row: Record<string, unknown>): InboxMessage[] {
  if (!isNoticeKind(String(row['kind']))) return [];
  const { created_at: created, read_at: read } = row;
  return [
    inboxMessageSchema.parse({
      id: row['message_id'],
      kind: row['kind'],
      subject: { type: row['subject_type'], id: row['subject_id'] },
      facts: row['facts'],
      createdAt: created instanceof Date ? created.toISOString() : created,
      readAt: read instanceof Date ? read.toISOString() : null,
    }),
  ];
}

export async function countUnread(database: Database, accountId: string): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    'SELECT count(*) FROM inbox_message WHERE account_id = $1 AND read_at IS NULL',
    [accountId],
  );
  return rows[0]?.count ?? 0;
}

/** Marks own notices as read, those that exist and were not yet; returns how many are left unread. */
export function markNoticesRead(
  deps: ChangeDeps,
  actor: Actor,
  which: z.output<typeof markRead.body>,
): Promise<number> {
  return mutate(deps, {
    actor,
    policy: anyActor,
    load: async () => which,
    change: async () => {
      const [condition, value] =
        'ids' in which
          ? ['message_id = ANY($3::text[])', which.ids]
          : [
              `(created_at, message_id) <= (SELECT created_at, message_id FROM inbox_message
                 WHERE message_id = $3 AND account_id = $1)`,
              which.upTo,
            ];
      const { rowCount } = await deps.database.query(
        `UPDATE inbox_message SET read_at = $2 WHERE account_id = $1 AND read_at IS NULL AND ${condition}`,
        [actor.id, deps.clock(), value],
      );
      return {
        result: await countUnread(deps.database, actor.id),
        entries: [
          { type: 'inbox.read', subject: { type: 'account', id: actor.id }, details: { count: rowCount } },
        ],
      };
    },
  });
}
