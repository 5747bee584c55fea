import type { Actor } from '../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../core/access/policy.ts';
import { decideRequestChanges } from '../../core/review/decide-signature.ts';
import type { ReviewRole } from '../../core/review/signature.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { mutate } from '../audit/mutate.ts';
import { prepareDecision } from './decision-request.ts';
import { type AssemblyUnderReview, lockForReview } from './load-review-facts.ts';
import { moveAssembly, type ReviewState } from './move-assembly.ts';
import { isAsShown } from './sign-assembly.ts';
import { writeReason } from './state-change-reasons.ts';

export interface ChangesRequest {
  assemblyId: string;
  revision: number | undefined;
  /** Content hash that the person was shown. */
  contentHash: string;
  role: ReviewRole;
  /** Account that lent the role; null when the person holds it. */
  onBehalfOf: string | null;
  reason: string;
}

/**
 * Sends an email back to its author without signing: the role has decided nothing, and the author may change it or
 * answer and send it again.
 *
 * @throws CodedError not_permitted_in_state, not_allowed, content_changed, conflict, invalid_request, and those of
 * `mutate`
 */
export function requestChanges(
  deps: ChangeDeps,
  actor: Actor,
  request: ChangesRequest,
): Promise<ReviewState> {
  return mutate(deps, {
    actor,
    policy: and<AssemblyUnderReview>(holds('assembly.sign'), inMarketScope, isAsShown(request.contentHash)),
    load: () => lockForReview(deps.database, request.assemblyId),
    ifMatch: { given: request.revision, current: ({ revision }) => revision },
    change: async (assembly) => {
      const { request: decision } = await prepareDecision(deps, actor, assembly, request);
      const status = decideRequestChanges(assembly, decision);
      const { role } = request;
      const reason = { command: 'request_changes', role, text: decision.reason ?? '' } as const;
      const reasonId = await writeReason(deps, actor, assembly, reason);
      const result = await moveAssembly(deps, assembly, status);
      return {
        result,
        entries: [
          {
            type: 'assembly.changes_requested',
            subject: { type: 'assembly', id: assembly.id, revision: result.revision },
            market: assembly.market,
            contentHash: assembly.contentHash,
            details: { role, reason: reasonId, from: assembly.status, to: status },
          },
        ],
      };
    },
  });
}
