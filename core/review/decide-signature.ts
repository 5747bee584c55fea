import type { CheckReport } from '../assembly/checks.ts';
import { CodedError } from '../errors.ts';
import { contentChanged, requireReportAllows, type ReviewFacts } from './decisions.ts';
import { isFullyApproved, type ReviewRole, type SignatureMeaning } from './signature.ts';
import { type AssemblyStatus, nextStatus } from './transitions.ts';

/** Who wants to decide, in which role and on what. */
export interface DecisionRequest {
  accountId: string;
  /** The person behind the account, and the one stood in for, if any. */
  personIds: readonly string[];
  /** Review roles that the person holds, and the one lent by the delegation that the person acts on. */
  heldRoles: readonly ReviewRole[];
  role: ReviewRole;
  /** Content hash that was on the screen. */
  shownHash: string;
  reason: string | null;
}

export interface SignatureRequest extends DecisionRequest {
  meaning: SignatureMeaning;
  /** The installation lets one person decide in several roles. */
  severalRolesAllowed: boolean;
}

/**
 * Whether a person may put this signature, and the state it leads to: the third approval approves, a rejection sends
 * back. Identity is confirmed before, outside this decision.
 *
 * @throws CodedError not_permitted_in_state, not_allowed, content_changed, conflict, invalid_request,
 * blocked_by_guardrails (approval only)
 */
export function decideSignature(
  facts: ReviewFacts,
  request: SignatureRequest,
  report: CheckReport,
): AssemblyStatus {
  const next = nextStatus(request.meaning === 'approval' ? 'approve' : 'reject', facts.status);
  requireMayDecide(facts, request);
  requireOneRoleEach(facts, request);
  if (request.meaning === 'rejection') {
    requireReason(request, 'A rejection needs a reason that the author can act on.');
    return next;
  }
  requireReportAllows(report, facts.contentHash);
  const { accountId, personIds, role, meaning } = request;
  const signed = [
    ...facts.signatures,
    { accountId, personIds, role, meaning, contentHash: facts.contentHash },
  ];
  return isFullyApproved(signed, facts.contentHash) ? nextStatus('complete', next) : next;
}

/**
 * Whether a reviewer may send an email back without signing: nothing is decided for the role, and the author may answer
 * by a change or by sending it again.
 *
 * @throws CodedError not_permitted_in_state, not_allowed, content_changed, conflict, invalid_request
 */
export function decideRequestChanges(facts: ReviewFacts, request: DecisionRequest): AssemblyStatus {
  const next = nextStatus('request_changes', facts.status);
  requireMayDecide(facts, request);
  requireReason(request, 'Say what has to change, so that the author can act on it.');
  return next;
}

function requireReason({ reason }: DecisionRequest, sentence: string): void {
  if ((reason ?? '').trim() === '') throw new CodedError('invalid_request', sentence);
}

function requireMayDecide(facts: ReviewFacts, request: DecisionRequest): void {
  if (
    facts.authorIds.includes(request.accountId) ||
    request.personIds.some((person) => facts.authorPersonIds.includes(person))
  ) {
    throw new CodedError(
      'not_allowed',
      'You, or who you stand in for, wrote or changed this email, so somebody else has to decide on it.',
    );
  }
  if (!request.heldRoles.includes(request.role)) {
    throw new CodedError('not_allowed', `You do not review in the ${request.role} role.`);
  }
  if (request.shownHash !== facts.contentHash) throw contentChanged(facts.contentHash);
  const decided = facts.signatures.some(
    ({ role, contentHash }) => role === request.role && contentHash === facts.contentHash,
  );
  if (decided) {
    throw new CodedError('conflict', `The ${request.role} decision on this content was already signed.`);
  }
}

/** Three roles are three pairs of eyes: a person who decided on this content in one role does not in another. */
function requireOneRoleEach(facts: ReviewFacts, request: SignatureRequest): void {
  if (request.severalRolesAllowed || !hasDecidedElsewhere(facts, request)) return;
  throw new CodedError(
    'not_allowed',
    'You, or who you stand in for, decided on this content in another role already, so somebody else has to decide in this one.',
  );
}

/** Whether one of these persons decided on the present content in another role. */
export const hasDecidedElsewhere = (
  { signatures, contentHash }: Pick<ReviewFacts, 'signatures' | 'contentHash'>,
  { role, personIds }: Pick<DecisionRequest, 'role' | 'personIds'>,
): boolean =>
  signatures.some(
    (signature) =>
      signature.contentHash === contentHash &&
      signature.role !== role &&
      signature.personIds.some((person) => personIds.includes(person)),
  );
