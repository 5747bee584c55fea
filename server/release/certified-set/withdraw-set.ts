import type { Actor } from '../../../core/access/actor.ts';
import { and, holds } from '../../../core/access/policy.ts';
import { CodedError } from '../../../core/errors.ts';
import { inEveryMarket, nextSetStatus } from '../../../core/release/certified-set/set-status.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import { findSet, moveSet, type StoredSet } from './stored-set.ts';
import type { SetState } from './submit-set.ts';

export interface WithdrawSetRequest {
  setId: string;
  /** Revision that the person read; null where the caller holds a lock that says more, as in a blast radius. */
  revision: number | undefined | null;
  reason: string;
  /** Library item because of which the set ends. */
  cause?: { type: string; id: string };
}

/**
 * Withdraws an approved set: its members are not approved by it any more, and its text does not count as signed.
 * Emails that were released before stay on record. Inside another transaction it joins it.
 *
 * @throws CodedError not_permitted_in_state, invalid_request (no reason), and those of `mutate`
 */
export function withdrawSet(
  deps: ChangeDeps,
  actor: Actor,
  { setId, revision, reason, cause }: WithdrawSetRequest,
): Promise<SetState> {
  return mutate(deps, {
    actor,
    policy: and<StoredSet>(holds('library.change'), inEveryMarket),
    load: () => findSet(deps.database, setId, { lock: true }),
    ...(revision === null ? {} : { ifMatch: { given: revision, current: (set: StoredSet) => set.revision } }),
    change: async (set) => {
      const status = nextSetStatus('withdraw', set.status);
      if (reason.trim() === '') {
        throw new CodedError('invalid_request', 'Say why this set is withdrawn; the reason is kept.');
      }
      const reasonId = deps.newId();
      await deps.database.query(
        `INSERT INTO certified_set_reason (reason_id, set_id, account_id, reason, written_at)
         VALUES ($1, $2, $3, $4, $5)`,
        [reasonId, set.id, actor.id, reason.trim(), deps.clock()],
      );
      const result = await moveSet(deps, set, status);
      return {
        result,
        entries: [
          {
            type: 'certified_set.withdrawn',
            subject: { type: 'certified_set', id: set.id, revision: result.revision },
            contentHash: set.contentHash,
            details: {
              reason: reasonId,
              cause: cause ? `${cause.type} ${cause.id}` : null,
              from: set.status,
            },
          },
        ],
      };
    },
  });
}
