import { type Actor, SYSTEM } from '../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../core/access/policy.ts';
import { decideExpire, decideWithdraw } from '../../core/review/decide-end.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { mutate } from '../audit/mutate.ts';
import { lockForReview } from './load-review-facts.ts';
import { moveAssembly, type ReviewState } from './move-assembly.ts';
import { writeReason } from './state-change-reasons.ts';

/** A library item because of which an assembly ends. */
export interface EndCause {
  type: 'reference' | 'claim' | 'visual' | 'module' | 'template';
  id: string;
}

export interface WithdrawRequest {
  assemblyId: string;
  /** Revision that the person read; null where the caller holds a lock that says more, as in a blast radius. */
  revision: number | undefined | null;
  reason: string;
  cause?: EndCause;
}

/**
 * Withdraws an approved or released assembly: it is neither exported nor sent from then on. Inside another transaction
 * it joins it.
 *
 * @throws CodedError not_permitted_in_state, invalid_request (no reason), and those of `mutate`
 */
export function withdrawAssembly(
  deps: ChangeDeps,
  actor: Actor,
  { assemblyId, revision, reason, cause }: WithdrawRequest,
): Promise<ReviewState> {
  return mutate(deps, {
    actor,
    policy: and(holds('library.change'), inMarketScope),
    load: () => lockForReview(deps.database, assemblyId),
    ...(revision === null
      ? {}
      : { ifMatch: { given: revision, current: (assembly: { revision: number }) => assembly.revision } }),
    change: async (assembly) => {
      const status = decideWithdraw(assembly, reason);
      const kept = { command: 'withdraw', role: null, text: reason } as const;
      const reasonId = await writeReason(deps, actor, assembly, kept);
      const result = await moveAssembly(deps, assembly, status);
      return {
        result,
        entries: [
          {
            type: 'assembly.withdrawn',
            subject: { type: 'assembly', id: assembly.id, revision: result.revision },
            market: assembly.market,
            contentHash: assembly.contentHash,
            details: { reason: reasonId, cause: causeText(cause), from: assembly.status, to: status },
          },
        ],
      };
    },
  });
}

/**
 * Sets an approved or released assembly to expired because something that it uses has expired; the server does this by
 * itself. Inside another transaction it joins it.
 *
 * @throws CodedError not_permitted_in_state, not_found
 */
export function expireAssembly(deps: ChangeDeps, assemblyId: string, cause: EndCause): Promise<ReviewState> {
  return mutate(deps, {
    actor: SYSTEM,
    policy: holds('library.change'),
    load: () => lockForReview(deps.database, assemblyId),
    change: async (assembly) => {
      const status = decideExpire(assembly);
      const result = await moveAssembly(deps, assembly, status);
      return {
        result,
        entries: [
          {
            type: 'assembly.expired',
            subject: { type: 'assembly', id: assembly.id, revision: result.revision },
            market: assembly.market,
            contentHash: assembly.contentHash,
            details: { cause: causeText(cause), from: assembly.status, to: status },
          },
        ],
      };
    },
  });
}

const causeText = (cause: EndCause | undefined): string | null =>
  cause ? `${cause.type} ${cause.id}` : null;
