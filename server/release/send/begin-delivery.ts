import { SYSTEM } from '../../../core/access/actor.ts';
import { holds } from '../../../core/access/policy.ts';
import type { BlockReason } from '../../../core/release/delivery/reasons.ts';
import { nextDeliveryState } from '../../../core/release/delivery/states.ts';
import { mutate } from '../../audit/mutate.ts';
import { sha256Hex } from '../../sha256.ts';
import { composeDelivery } from './compose-delivery.ts';
import { deliveryEntry, type DeliveryRow, lockNextDue } from './delivery-row.ts';
import { judgeDelivery } from './judge-delivery.ts';
import type { SendBasis } from './judge-recipient.ts';
import { keepTouch } from './received-touch.ts';
import type { ReleaseSending, SendDeps } from './send-deps.ts';

/** A message about to be given to the mail server. */
export interface BegunDelivery {
  hcpId: string;
  sendId: string;
  to: string;
  message: Buffer;
}

/** Longer than an attempt can take; a delivery that is started for longer has an unknown outcome. */
export const LEASE_MS = 10 * 60_000;

/**
 * Takes the next delivery that is due and decides over it, all in one transaction that holds the HCP and the assembly:
 * the email may still leave, and this HCP may get it at this moment. Then it is marked as started, before anything
 * leaves; otherwise it is blocked with the reason.
 *
 * @returns undefined when nothing is due; `'blocked'` when it may not leave
 */
export const beginNext = (
  deps: SendDeps,
  sending: ReleaseSending,
): Promise<BegunDelivery | 'blocked' | undefined> =>
  deps.database.transaction(async () => {
    const row = await lockNextDue(deps.database, deps.clock());
    return row && begin(deps, sending, row);
  });

const begin = (
  deps: SendDeps,
  sending: ReleaseSending,
  row: DeliveryRow,
): Promise<BegunDelivery | 'blocked'> =>
  mutate<DeliveryRow, BegunDelivery | 'blocked'>(deps, {
    actor: SYSTEM,
    policy: holds('release.send'),
    load: () => Promise.resolve(row),
    change: async () => {
      const now = deps.clock();
      const block = async (reason: BlockReason) => {
        await settleBlocked(deps, row, reason);
        return {
          result: 'blocked' as const,
          entries: [deliveryEntry(row, 'release.delivery_blocked', { reason })],
        };
      };
      const verdict = await judgeDelivery(deps, sending, row, now);
      if (!verdict.permitted) return block(verdict.reason);
      const { assembly, sendable, basis } = verdict;
      const message = await composeDelivery(deps, sending, row, { assembly, sendable, recipient: verdict });
      await markStarted(deps, row, { basis, message, now });
      return {
        result: { hcpId: row.hcpId, sendId: row.sendId, to: verdict.email, message },
        entries: [deliveryEntry(row, 'release.delivery_started', { attempt: row.attempts + 1 })],
      };
    },
  });

const settleBlocked = (
  { database, clock }: SendDeps,
  { hcpId, sendId }: DeliveryRow,
  reason: BlockReason,
): Promise<unknown> =>
  database.query(
    `UPDATE delivery SET state = $3, reason = $4, settled_at = $5 WHERE hcp_id = $1 AND send_id = $2`,
    [hcpId, sendId, nextDeliveryState('waiting', 'block'), reason, clock()],
  );

async function markStarted(
  deps: SendDeps,
  row: DeliveryRow,
  { basis, message, now }: { basis: SendBasis; message: Buffer; now: Date },
): Promise<void> {
  await deps.database.query(
    `UPDATE delivery SET state = $3, attempts = attempts + 1, leased_until = $4, message_sha256 = $5
      WHERE hcp_id = $1 AND send_id = $2`,
    [
      row.hcpId,
      row.sendId,
      nextDeliveryState('waiting', 'start'),
      new Date(now.getTime() + LEASE_MS),
      sha256Hex(message),
    ],
  );
  await keepTouch(deps, row, basis);
}
