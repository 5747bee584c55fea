import type { Actor } from '../../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../../core/access/policy.ts';
import type { SendView } from '../../../core/contract/sending.ts';
import { CodedError } from '../../../core/errors.ts';
import {
  type DeliveryState,
  type FoundOutcome,
  nextDeliveryState,
} from '../../../core/release/delivery/states.ts';
import { mutate } from '../../audit/mutate.ts';
import { deliveryEntry, type DeliveryRow, lockDelivery } from './delivery-row.ts';
import { isPerson } from './is-person.ts';
import { judgeDelivery } from './judge-delivery.ts';
import { dropTouch } from './received-touch.ts';
import { requireSending, type SendDeps } from './send-deps.ts';
import { viewSend } from './view-send.ts';

export interface FoundOut {
  assemblyId: string;
  sendId: string;
  deliveryId: string;
  outcome: FoundOutcome;
  /** How the person knows; kept beside the delivery, never in the log. */
  reason: string;
}

/**
 * Keeps what a person found out about a delivery of unknown outcome. What arrived counts as sent. What is to be sent
 * again waits from now on, but only where the email may leave and the HCP may get it at this moment; both are asked once
 * more when it leaves. Of two people one decides.
 *
 * @throws CodedError not_found, not_allowed, conflict (its outcome is not unknown, or it may not be sent again: then
 * `details.reason` says why and nothing is kept), invalid_request (sending is not set up)
 */
export const findOutDelivery = (deps: SendDeps, actor: Actor, found: FoundOut): Promise<SendView> =>
  mutate<DeliveryRow & { state: DeliveryState }, SendView>(deps, {
    actor,
    policy: and(holds('release.send'), inMarketScope, isPerson),
    load: () => lockDelivery(deps.database, found),
    change: async (row) => {
      const next = nextDeliveryState(row.state, found.outcome === 'arrived' ? 'confirm' : 'repeat');
      if (next === undefined)
        throw new CodedError(
          'conflict',
          'The outcome of this delivery is not unknown any more, so nothing was changed; look at it again.',
          { details: { state: row.state } },
        );
      if (found.outcome === 'again') await requirePermitted(deps, row);
      const now = deps.clock();
      const decision = deps.newId();
      await deps.database.query(
        `UPDATE delivery SET state = $3, settled_at = $4, next_attempt_at = $5 WHERE hcp_id = $1 AND send_id = $2`,
        [row.hcpId, row.sendId, next, next === 'waiting' ? null : now, now],
      );
      await deps.database.query(
        `INSERT INTO delivery_decision (hcp_id, decision_id, send_id, outcome, reason, account_id, decided_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [row.hcpId, decision, row.sendId, found.outcome, found.reason, actor.id, now],
      );
      const type = next === 'waiting' ? 'release.delivery_repeated' : 'release.delivery_confirmed';
      return {
        result: await viewSend(deps.database, row.sendId),
        entries: [deliveryEntry(row, type, { decision })],
      };
    },
  });

/** As long as it may have arrived it counts among what the HCP received; a person says that it did not. */
async function requirePermitted(deps: SendDeps, row: DeliveryRow): Promise<void> {
  const sending = requireSending(deps);
  await dropTouch(deps.database, row);
  const verdict = await judgeDelivery(deps, sending, row, deps.clock());
  if (verdict.permitted) return;
  throw new CodedError(
    'conflict',
    `This email may not be sent to this HCP now (${verdict.reason}), so nothing was changed.`,
    { details: { reason: verdict.reason } },
  );
}
