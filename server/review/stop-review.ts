import type { Actor } from '../../core/access/actor.ts';
import { holds } from '../../core/access/policy.ts';
import { nextStatus } from '../../core/review/transitions.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { mutate } from '../audit/mutate.ts';
import { lockForReview } from './load-review-facts.ts';
import { moveAssembly, type ReviewState } from './move-assembly.ts';
import type { EndCause } from './withdraw-assembly.ts';

/**
 * Takes an email out of review because something that it uses has ended, in whatever market; its author has to change
 * it. Inside another transaction it joins it.
 *
 * @throws CodedError not_permitted_in_state, not_found, not_allowed
 */
export function stopReview(
  deps: ChangeDeps,
  actor: Actor,
  assemblyId: string,
  cause: EndCause,
): Promise<ReviewState> {
  return mutate(deps, {
    actor,
    policy: holds('library.change'),
    load: () => lockForReview(deps.database, assemblyId),
    change: async (assembly) => {
      const status = nextStatus('stop', assembly.status);
      const result = await moveAssembly(deps, assembly, status);
      return {
        result,
        entries: [
          {
            type: 'assembly.stopped',
            subject: { type: 'assembly', id: assembly.id, revision: result.revision },
            market: assembly.market,
            contentHash: assembly.contentHash,
            details: { cause: `${cause.type} ${cause.id}`, from: assembly.status, to: status },
          },
        ],
      };
    },
  });
}
