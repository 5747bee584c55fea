import type { Actor } from '../../core/access/actor.ts';
import { and, authorise, type Condition, holds, inMarketScope, notFound } from '../../core/access/policy.ts';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import { CodedError } from '../../core/errors.ts';
import { decideSignature } from '../../core/review/decide-signature.ts';
import { contentChanged } from '../../core/review/decisions.ts';
import type { ReviewRole, SignatureMeaning } from '../../core/review/signature.ts';
import type { Confirmation } from '../../core/review/signature-statement.ts';
import { nextStatus } from '../../core/review/transitions.ts';
import type { IdentityProof, SigningSession } from '../access/confirm-identity.ts';
import { beginSigningPeriod } from '../access/sessions.ts';
import { mutate } from '../audit/mutate.ts';
import { isUniqueViolation } from '../db/database-errors.ts';
import { prepareDecision } from './decision-request.ts';
import { type AssemblyUnderReview, findFacts, lockForReview } from './load-review-facts.ts';
import { moveAssembly, type ReviewState } from './move-assembly.ts';
import type { ReviewDeps } from './review-deps.ts';
import { isSubjectOf } from './signing-subject.ts';
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
  /** Account that lent the role; null when the person holds it. */
  onBehalfOf: string | null;
  session: SigningSession;
  proof: IdentityProof;
}

export interface SignResult extends ReviewState {
  signatureId: string;
}

/**
 * Puts one signature: identity is confirmed first, then, in one transaction, the checks run again, the decision is
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
  await requireInScope(deps, actor, request.assemblyId);
  const confirmation = await deps.confirmIdentity(
    request.session,
    request.proof,
    isSubjectOf(actor.id, request),
  );
  try {
    return await signInOneTransaction(deps, actor, request, confirmation);
  } catch (error) {
    if (!isUniqueViolation(error, 'signature_one_per_role')) throw error;
    throw new CodedError('conflict', `The ${request.role} decision on this content was already signed.`, {
      cause: error,
    });
  }
}

/** What lies in another market does not exist for the signer, whatever the password is; asked before it is compared. */
export async function requireInScope(deps: ReviewDeps, actor: Actor, assemblyId: string): Promise<void> {
  const found = await findFacts(deps.database, assemblyId);
  if (!found) throw notFound();
  authorise(actor, and<AssemblyUnderReview>(holds('assembly.sign'), inMarketScope), found);
}

/** Judged before the revision: who decides must hear that the content changed, not only that something did. */
export const isAsShown =
  (shownHash: string): Condition<{ contentHash: string }> =>
  (_, { contentHash }) =>
    contentHash === shownHash ? undefined : contentChanged(contentHash);

/** One signature by somebody whose identity is confirmed already. @throws CodedError those of `signAssembly` */
export function signInOneTransaction(
  deps: ReviewDeps,
  actor: Actor,
  request: SignRequest,
  confirmation: Confirmation,
): Promise<SignResult> {
  const { role, meaning } = request;
  return mutate(deps, {
    actor,
    policy: and<AssemblyUnderReview>(holds('assembly.sign'), inMarketScope, isAsShown(request.contentHash)),
    load: () => lockForReview(deps.database, request.assemblyId),
    ifMatch: { given: request.revision, current: ({ revision }) => revision },
    change: async (assembly) => {
      nextStatus(meaning === 'approval' ? 'approve' : 'reject', assembly.status);
      const decision = await prepareDecision(deps, actor, assembly, request);
      const report = await deps.checkAssembly(actor, assembly.id);
      const { severalRolesAllowed } = deps;
      const status = decideSignature(assembly, { ...decision.request, meaning, severalRolesAllowed }, report);
      const { reason } = decision.request;
      const written = await writeSignature(deps, {
        assembly,
        actor,
        role,
        meaning,
        reason,
        report,
        confirmation,
        ...decision,
      });
      if (confirmation.components.length > 1) await beginSigningPeriod(deps, request.session.tokenHash);
      const result = await moveAssembly(deps, assembly, status);
      const about = {
        subject: { type: 'assembly', id: assembly.id, revision: result.revision },
        market: assembly.market,
        contentHash: assembly.contentHash,
      };
      const signed: AuditEntryDraft = {
        type: meaning === 'approval' ? 'assembly.signed' : 'assembly.rejected',
        ...about,
        details: {
          role,
          signature: written.signatureId,
          statement: written.digest,
          report: report.reportId,
          from: assembly.status,
          to: status,
          onBehalfOf: decision.lentRole?.fromAccountId ?? null,
        },
      };
      const approved: AuditEntryDraft = { type: 'assembly.approved', ...about, details: {} };
      return {
        result: { ...result, signatureId: written.signatureId },
        entries: status === 'approved' ? [signed, approved] : [signed],
      };
    },
  });
}
