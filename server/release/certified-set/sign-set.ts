import type { Actor } from '../../../core/access/actor.ts';
import { and, authorise, type Condition, holds, notFound } from '../../../core/access/policy.ts';
import type { AuditEntryDraft } from '../../../core/audit/entry.ts';
import { CodedError } from '../../../core/errors.ts';
import {
  asSetStatus,
  inEveryMarket,
  inWordsOfASet,
  nextSetStatus,
} from '../../../core/release/certified-set/set-status.ts';
import { decideSignature } from '../../../core/review/decide-signature.ts';
import { contentChanged } from '../../../core/review/decisions.ts';
import type { ReviewRole, SignatureMeaning } from '../../../core/review/signature.ts';
import type { Confirmation } from '../../../core/review/signature-statement.ts';
import type { IdentityProof, SigningSession } from '../../access/confirm-identity.ts';
import { beginSigningPeriod } from '../../access/sessions.ts';
import type { AssemblyDeps } from '../../assembly/assembly-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import { isUniqueViolation } from '../../db/database-errors.ts';
import { loadStanding } from '../../review/load-standing.ts';
import type { ReviewDeps } from '../../review/review-deps.ts';
import { recordSignedSet } from './record-signed-set.ts';
import { findSet, moveSet, type StoredSet } from './stored-set.ts';
import { requireSameBasis, type SetState } from './submit-set.ts';
import { writeSetSignature } from './write-set-signature.ts';

export type SetSigningDeps = AssemblyDeps & ReviewDeps;

export interface SignSetRequest {
  setId: string;
  revision: number | undefined;
  /** Root that the person was shown. */
  root: string;
  role: ReviewRole;
  meaning: SignatureMeaning;
  reason: string | null;
  session: SigningSession;
  proof: IdentityProof;
}

/**
 * Puts one signature on the root of a set, under the same rules as on an email: the author never signs, identity is
 * confirmed first, one role for each person, the third approval approves. A role that was only lent does not sign a
 * set, because it is lent for the markets of one person.
 *
 * @throws CodedError wrong_credentials, too_many_attempts, content_changed (409), not_allowed, conflict,
 * not_permitted_in_state, invalid_request, and those of `mutate`
 */
export async function signSet(
  deps: SetSigningDeps,
  actor: Actor,
  request: SignSetRequest,
): Promise<SetState & { signatureId: string }> {
  const found = await findSet(deps.database, request.setId);
  if (!found) throw notFound();
  authorise(actor, and<StoredSet>(holds('assembly.sign'), inEveryMarket), found);
  // A set is signed with the password: no passkey was asked about it.
  const confirmation = await deps.confirmIdentity(request.session, request.proof, () => false);
  try {
    return await signInOneTransaction(deps, actor, request, confirmation);
  } catch (error) {
    if (!isUniqueViolation(error, 'certified_set_signature_one_per_role')) throw error;
    throw new CodedError('conflict', `The ${request.role} decision on this set was already signed.`, {
      cause: error,
    });
  }
}

const isAsShown =
  (root: string): Condition<StoredSet> =>
  (_, set) =>
    set.contentHash === root ? undefined : contentChanged(set.contentHash);

function signInOneTransaction(
  deps: SetSigningDeps,
  actor: Actor,
  request: SignSetRequest,
  confirmation: Confirmation,
): Promise<SetState & { signatureId: string }> {
  const { role, meaning } = request;
  return mutate(deps, {
    actor,
    policy: and<StoredSet>(holds('assembly.sign'), inEveryMarket, isAsShown(request.root)),
    load: () => findSet(deps.database, request.setId, { lock: true }),
    ifMatch: { given: request.revision, current: (set) => set.revision },
    change: async (set) => {
      nextSetStatus(meaning === 'approval' ? 'approve' : 'reject', set.status);
      if (meaning === 'approval') await requireSameBasis(deps, set);
      const { personId, heldRoles } = await loadStanding(deps.database, actor);
      const reason = request.reason?.trim() || null;
      const { severalRolesAllowed } = deps;
      const decision = {
        accountId: actor.id,
        personIds: [personId],
        heldRoles,
        role,
        meaning,
        reason,
        severalRolesAllowed,
        shownHash: request.root,
      };
      const status = inWordsOfASet(() => asSetStatus(decideSignature(set, decision, reportOf(set))));
      const signature = { set, actor, personId, role, meaning, reason, confirmation };
      const written = await writeSetSignature(deps, signature);
      if (confirmation.components.length > 1) await beginSigningPeriod(deps, request.session.tokenHash);
      const result = await moveSet(deps, set, status);
      if (status === 'approved') await recordSignedSet(deps, set);
      const about = {
        subject: { type: 'certified_set', id: set.id, revision: result.revision },
        contentHash: set.contentHash,
      };
      const signed: AuditEntryDraft = {
        type: meaning === 'approval' ? 'certified_set.signed' : 'certified_set.rejected',
        ...about,
        details: {
          role,
          signature: written.signatureId,
          statement: written.digest,
          manifest: set.manifestDigest,
          from: set.status,
          to: status,
        },
      };
      const approved: AuditEntryDraft = { type: 'certified_set.approved', ...about };
      return {
        result: { ...result, signatureId: written.signatureId },
        entries: status === 'approved' ? [signed, approved] : [signed],
      };
    },
  });
}

/** Every member was judged when it was listed, and the basis is still the same. */
const reportOf = ({ contentHash, figures }: StoredSet) => ({
  verdict: Object.keys(figures.warnings).length > 0 ? ('warn' as const) : ('pass' as const),
  contentHash,
  packVersion: null,
  results: [],
});
