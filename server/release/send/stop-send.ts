import type { Actor } from '../../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../../core/access/policy.ts';
import type { SendView } from '../../../core/contract/sending.ts';
import { CodedError } from '../../../core/errors.ts';
import { mutate } from '../../audit/mutate.ts';
import type { SendDeps } from './send-deps.ts';
import { viewSend } from './view-send.ts';

interface Row {
  market: string;
  assembly_id: string;
  content_hash: string;
}

/**
 * Stops a send: deliveries that wait are given up; one that was begun ends by itself. A stopped send may be stopped once
 * more, because a person may have one of its emails sent again.
 *
 * @throws CodedError not_found, not_allowed, conflict (nothing waits any more)
 */
export const stopSend = (
  deps: SendDeps,
  actor: Actor,
  { assemblyId, sendId }: { assemblyId: string; sendId: string },
): Promise<SendView> =>
  mutate(deps, {
    actor,
    policy: and(holds('release.send'), inMarketScope),
    load: async () => {
      const { rows } = await deps.database.query<Row>(
        `SELECT market, assembly_id, content_hash FROM release_send
          WHERE send_id = $1 AND assembly_id = $2 FOR UPDATE`,
        [sendId, assemblyId],
      );
      return rows[0];
    },
    change: async (send) => {
      const now = deps.clock();
      const { rowCount } = await deps.database.query(
        `UPDATE delivery SET state = 'stopped', settled_at = $2 WHERE send_id = $1 AND state = 'waiting'`,
        [sendId, now],
      );
      if (rowCount === 0)
        throw new CodedError('conflict', 'Nothing of this send waits any more, so there is nothing to stop.');
      await deps.database.query(
        'UPDATE release_send SET stopped_by = $2, stopped_at = $3 WHERE send_id = $1',
        [sendId, actor.id, now],
      );
      return {
        result: await viewSend(deps.database, sendId),
        entries: [
          {
            type: 'release.send_stopped',
            subject: { type: 'assembly', id: assemblyId },
            market: send.market,
            contentHash: send.content_hash,
            details: { send: sendId, stopped: rowCount },
          },
        ],
      };
    },
  });
