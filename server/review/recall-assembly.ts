import type { Actor } from '../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../core/access/policy.ts';
import { decideRecall } from '../../core/review/decisions.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { mutate } from '../audit/mutate.ts';
import { lockForReview } from './load-review-facts.ts';
import { moveAssembly, type ReviewState } from './move-assembly.ts';
import type { SubmitRequest } from './submit-assembly.ts';

/**
 * Takes an assembly back so that it can be changed; only who wrote it may. Signatures stay on record and count again only for
 * exactly the same content.
 *
 * @throws CodedError not_permitted_in_state, not_allowed, and those of `mutate`
 */
export function recallAssembly(deps: ChangeDeps, actor: Actor, request: SubmitRequest): Promise<ReviewState> {
  return mutate(deps, {
    actor,
    policy: and(holds('assembly.submit'), inMarketScope),
    load: () => lockForReview(deps.database, request.assemblyId),
    ifMatch: { given: request.revision, current: ({ revision }) => revision },
    change: async (assembly) => {
      const status = decideRecall(assembly, actor.id);
      const result = await moveAssembly(deps, assembly, status);
      return {
        result,
        entries: [
          {
            type: 'assembly.recalled',
            subject: { type: 'assembly', id: assembly.id, revision: result.revision },
            market: assembly.market,
            contentHash: assembly.contentHash,
            details: { from: assembly.status, to: status },
          },
        ],
      };
    },
  });
}
