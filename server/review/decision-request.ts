import type { Actor } from '../../core/access/actor.ts';
import { CodedError } from '../../core/errors.ts';
import type { DecisionRequest } from '../../core/review/decide-signature.ts';
import type { ReviewRole } from '../../core/review/signature.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import type { AssemblyUnderReview } from './load-review-facts.ts';
import { type LentRole, lentRolesFor, loadStanding } from './load-standing.ts';

/** A decision as it was asked for. */
export interface DecisionInput {
  role: ReviewRole;
  /** Content hash that the person was shown. */
  contentHash: string;
  /** Account that lent the role; null when the person decides in an own one. */
  onBehalfOf: string | null;
  reason: string | null;
}

/** What the pure decision needs, and the lent role that is acted on. */
export interface PreparedDecision {
  request: DecisionRequest;
  personId: string;
  lentRole: LentRole | null;
}

/**
 * Finds out as whom somebody decides. Runs in the transaction that locked the assembly.
 *
 * @throws CodedError not_allowed where the role is not lent by that account for this market today
 */
export async function prepareDecision(
  deps: ChangeDeps,
  actor: Actor,
  assembly: AssemblyUnderReview,
  input: DecisionInput,
): Promise<PreparedDecision> {
  const standing = await loadStanding(deps.database, actor);
  const lentRole =
    input.onBehalfOf === null
      ? null
      : lentRolesFor(standing, assembly.market, deps.clock()).find(
          ({ role, fromAccountId }) => role === input.role && fromAccountId === input.onBehalfOf,
        );
  if (lentRole === undefined) {
    throw new CodedError(
      'not_allowed',
      `The ${input.role} role is not lent to you by this person for this market today.`,
    );
  }
  return {
    personId: standing.personId,
    lentRole,
    request: {
      accountId: actor.id,
      personIds: lentRole ? [standing.personId, lentRole.fromPersonId] : [standing.personId],
      heldRoles: lentRole ? [lentRole.role] : standing.heldRoles,
      role: input.role,
      shownHash: input.contentHash,
      reason: input.reason?.trim() || null,
    },
  };
}
