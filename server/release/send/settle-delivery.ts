import { waitAfter } from '../../../core/access/inbox/back-off.ts';
import { SYSTEM } from '../../../core/access/actor.ts';
import { holds } from '../../../core/access/policy.ts';
import type { AuditEventType } from '../../../core/audit/events.ts';
import {
  type DeliveryEvent,
  MOST_ATTEMPTS,
  nextDeliveryState,
} from '../../../core/release/delivery/states.ts';
import { mutate } from '../../audit/mutate.ts';
import { deliveryEntry, type DeliveryRow, lockNextLost, lockStarted } from './delivery-row.ts';
import { dropTouch } from './received-touch.ts';
import type { Attempt } from './release-transport.ts';
import type { SendDeps } from './send-deps.ts';

type Outcome = Extract<DeliveryEvent, 'accept' | 'defer' | 'refuse' | 'lose'>;

const ENTRIES: Readonly<Record<Outcome, AuditEventType>> = {
  accept: 'release.delivery_sent',
  defer: 'release.delivery_deferred',
  refuse: 'release.delivery_refused',
  lose: 'release.delivery_unknown',
};

/** Keeps what became of an attempt; nothing when it was given up as lost meanwhile. */
export const settleDelivery = (
  deps: SendDeps,
  key: Pick<DeliveryRow, 'hcpId' | 'sendId'>,
  attempt: Attempt,
): Promise<void> =>
  deps.database.transaction(async () => {
    const row = await lockStarted(deps.database, key);
    if (row) await settle(deps, row, outcomeOf(attempt, row.attempts), codeOf(attempt));
  });

/**
 * Marks the next started delivery of a process that ended as one of unknown outcome; it may have arrived.
 *
 * @returns whether there was one
 */
export const giveUpNextLost = (deps: SendDeps): Promise<boolean> =>
  deps.database.transaction(async () => {
    const row = await lockNextLost(deps.database, deps.clock());
    if (row) await settle(deps, row, 'lose', 'interrupted');
    return row !== undefined;
  });

function outcomeOf(attempt: Attempt, attempts: number): Outcome {
  switch (attempt.outcome) {
    case 'accepted':
      return 'accept';
    case 'never':
      return 'refuse';
    case 'unknown':
      return 'lose';
    case 'again':
      return attempts >= MOST_ATTEMPTS ? 'refuse' : 'defer';
  }
}

const codeOf = (attempt: Attempt): string | null => (attempt.outcome === 'accepted' ? null : attempt.code);

const settle = (deps: SendDeps, row: DeliveryRow, outcome: Outcome, code: string | null): Promise<void> =>
  mutate<DeliveryRow, void>(deps, {
    actor: SYSTEM,
    policy: holds('release.send'),
    load: () => Promise.resolve(row),
    change: async () => {
      const now = deps.clock();
      const again = outcome === 'defer';
      await deps.database.query(
        `UPDATE delivery SET leased_until = NULL, last_failure = $4, settled_at = $5,
           next_attempt_at = coalesce($6, next_attempt_at),
           state = CASE WHEN $3 = 'waiting' AND (SELECT stopped_at FROM release_send WHERE send_id = $2) IS NOT NULL
                        THEN 'stopped' ELSE $3 END
         WHERE hcp_id = $1 AND send_id = $2`,
        [
          row.hcpId,
          row.sendId,
          nextDeliveryState('started', outcome),
          code,
          again ? null : now,
          again ? new Date(now.getTime() + waitAfter(row.attempts)) : null,
        ],
      );
      if (again || outcome === 'refuse') await dropTouch(deps.database, row);
      return {
        result: undefined,
        entries: [deliveryEntry(row, ENTRIES[outcome], code === null ? {} : { code })],
      };
    },
  });
