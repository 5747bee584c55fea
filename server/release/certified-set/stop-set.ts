import type { Actor } from '../../../core/access/actor.ts';
import { holds } from '../../../core/access/policy.ts';
import { nextSetStatus } from '../../../core/release/certified-set/set-status.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import { findSet, moveSet } from './stored-set.ts';
import type { SetState } from './submit-set.ts';

/**
 * Takes a set out of review because something that its members use has ended, in whatever market; another set has to be
 * made. Inside another transaction it joins it.
 *
 * @throws CodedError not_permitted_in_state, not_found, not_allowed
 */
export function stopSet(
  deps: ChangeDeps,
  actor: Actor,
  setId: string,
  cause: { type: string; id: string },
): Promise<SetState> {
  return mutate(deps, {
    actor,
    policy: holds('library.change'),
    load: () => findSet(deps.database, setId, { lock: true }),
    change: async (set) => {
      const status = nextSetStatus('stop', set.status);
      const result = await moveSet(deps, set, status);
      return {
        result,
        entries: [
          {
            type: 'certified_set.stopped',
            subject: { type: 'certified_set', id: set.id, revision: result.revision },
            contentHash: set.contentHash,
            details: { cause: `${cause.type} ${cause.id}`, from: set.status },
          },
        ],
      };
    },
  });
}
