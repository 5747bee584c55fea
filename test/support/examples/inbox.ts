import { ROLES } from '../../../core/access/roles.ts';
import { writeNotices } from '../../../server/access/inbox/write-notices.ts';
import { plain } from './example.ts';
import type { Examples } from './example.ts';

/** Examples of the routes of the inbox. */
export const inboxExamples: Examples = {
  'access.listInbox': { allowed: ROLES, request: plain },
  'access.countUnread': { allowed: ROLES, request: plain },
  'access.markRead': {
    allowed: ROLES,
    request: async (server, caller) => {
      const subject = { type: 'assembly', id: 'a-1' };
      await writeNotices(server.deps, caller ? [caller.accountId] : [], {
        kind: 'approved',
        subject,
        facts: {},
      });
      const { rows } = await server.deps.database.query<{ message_id: string }>(
        'SELECT message_id FROM inbox_message WHERE account_id = $1',
        [caller?.accountId ?? ''],
      );
      return { body: { ids: rows.length > 0 ? rows.map((row) => row.message_id) : ['none'] } };
    },
  },
  'access.getNoticeAddress': { allowed: ROLES, request: plain },
  'access.setNoticeAddress': {
    allowed: ROLES,
    request: async () => ({ body: { email: 'anna.weber@example.com', language: 'de' } }),
  },
  'access.getMailState': { allowed: ['administrator'], request: plain },
};
