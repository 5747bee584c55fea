import type { Actor } from '../../core/access/actor.ts';
import { and, type Condition, holds, inMarketScope } from '../../core/access/policy.ts';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import { CodedError } from '../../core/errors.ts';
import { contentChanged, decideSignature } from '../../core/review/decisions.ts';
import { type ReviewRole, reviewRolesOf, type SignatureMeaning } from '../../core/review/signature.ts';
import { nextStatus } from '../../core/review/transitions.ts';
import { mutate } from '../audit/mutate.ts';
import { isUniqueViolation } from '../db/database-errors.ts';
import { type AssemblyUnderReview, lockForReview } from './load-review-facts.ts';
import { moveAssembly, type ReviewState } from './move-assembly.ts';
import type { ReviewDeps } from './review-deps.ts';
import { writeSignature } from './write-signature.ts';

export interface SignRequest {
  assemblyId: string;
  revision: number | undefined;
  /** Content hash that the person was shown. */
  contentHash: string;
  role: ReviewRole;
  meaning: SignatureMeaning;
  /** Mandatory on a rejection. */
  reason: string | null;
  password: string;
}

export interface SignResult extends ReviewState {
  signatureId: string;
}

/**
 * Puts one signature: the password is confirmed first, then, in one transaction, the checks run again, the decision is
 * made and the statement is kept. The third approval approves the assembly; a rejection sends it back.
 *
 * @throws CodedError wrong_credentials, too_many_attempts, content_changed (409), not_allowed, conflict,
 * not_permitted_in_state, blocked_by_guardrails, invalid_request, and those of `mutate`
 */
export async function signAssembly(
  deps: ReviewDeps,
  actor: Actor,
  request: SignRequest,
): Promise<SignResult> {
  await deps.reauthenticate(actor.id, request.password);
  try {
    return await signInOneTransaction(deps, actor, request);
  } catch (error) {
    if (!isUniqueViolation(error, 'signature_one_per_role')) throw error;
    throw new CodedError('conflict', `The ${request.role} decision on this content was already signed.`, {
      cause: error,
    });
  }
}

/** Judged before the revision: who signs must hear that the content changed, not only that something did. */
const isAsShown =
  (shownHash: string): Condition<{ contentHash: string }> =>
  (_, { contentHash }) =>
    contentHash === shownHash ? undefined : contentChanged(contentHash);

function signInOneTransaction(deps: ReviewDeps, actor: Actor, request: SignRequest): Promise<SignResult> {
  const { role, meaning } = request;
  const reason = request.reason?.trim() || null;
  return mutate(deps, {
    actor,
    policy: and<AssemblyUnderReview>(holds('assembly.sign'), inMarketScope, isAsShown(request.contentHash)),
    load: () => lockForReview(deps.database, request.assemblyId),
    ifMatch: { given: request.revision, current: ({ revision }) => revision },
    change: async (assembly) => {
      nextStatus(meaning === 'approval' ? 'approve' : 'reject', assembly.status);
      const report = await deps.checkAssembly(actor, assembly.id);
      const status = decideSignature(
        assembly,
        {
          accountId: actor.id,
          heldRoles: reviewRolesOf(actor.roles),
          role,
          meaning,
          shownHash: request.contentHash,
          reason,
        },
        report,
      );
      const signatureId = await writeSignature(deps, { assembly, actor, role, meaning, reason, report });
      const result = await moveAssembly(deps, assembly, status);
      const about = {
        subject: { type: 'assembly', id: assembly.id, revision: result.revision },
        market: assembly.market,
        contentHash: assembly.contentHash,
      };
      const signed: AuditEntryDraft = {
        type: meaning === 'approval' ? 'assembly.signed' : 'assembly.rejected',
        ...about,
        details: { role, signature: signatureId, report: report.reportId, from: assembly.status, to: status },
      };
      const approved: AuditEntryDraft = { type: 'assembly.approved', ...about, details: {} };
      return {
        result: { ...result, signatureId },
        entries: status === 'approved' ? [signed, approved] : [signed],
      };
    },
  });
}
