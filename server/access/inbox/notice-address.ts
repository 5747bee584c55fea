import type { z } from 'zod';
import type { Actor } from '../../../core/access/actor.ts';
import { anyActor } from '../../../core/access/policy.ts';
import { noticeAddressSchema } from '../../../core/contract/inbox.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import type { Database } from '../../db/client.ts';

export type NoticeAddress = z.output<typeof noticeAddressSchema>;

/** Where an account gets notices by email; nowhere until it chose an address. */
export async function findNoticeAddress(database: Database, accountId: string): Promise<NoticeAddress> {
  const { rows } = await database.query('SELECT email, language FROM notice_address WHERE account_id = $1', [
    accountId,
  ]);
  return rows[0] ? noticeAddressSchema.parse(rows[0]) : { email: null, language: 'en' };
}

/** Chooses an own address, or none: what still waits is then not sent. The log never holds the address. */
export function setNoticeAddress(
  deps: ChangeDeps,
  actor: Actor,
  { email, language }: NoticeAddress,
): Promise<NoticeAddress> {
  return mutate(deps, {
    actor,
    policy: anyActor,
    load: async () => actor,
    change: async () => {
      if (email === null) {
        await deps.database.query('DELETE FROM notice_address WHERE account_id = $1', [actor.id]);
      } else {
        await deps.database.query(
          `INSERT INTO notice_address (account_id, email, language, changed_at) VALUES ($1, $2, $3, $4)
           ON CONFLICT (account_id) DO UPDATE SET email = $2, language = $3, changed_at = $4`,
          [actor.id, email, language, deps.clock()],
        );
      }
      return {
        result: { email, language },
        entries: [
          {
            type: 'inbox.address_changed',
            subject: { type: 'account', id: actor.id },
            details: { state: email === null ? 'none' : 'set' },
          },
        ],
      };
    },
  });
}
