import type { CheckReport } from '../assembly/checks.ts';
import { CodedError } from '../errors.ts';
import { isFullyApproved, type ReviewRole, type SignatureFact, type SignatureMeaning } from './signature.ts';
import { type AssemblyStatus, nextStatus } from './transitions.ts';

/** An assembly as the decisions see it. */
export interface ReviewFacts {
  status: AssemblyStatus;
  contentHash: string;
  /** Everybody who wrote or changed the content. */
  authorIds: readonly string[];
  /** All signatures that the assembly ever got; only those over `contentHash` count. */
  signatures: readonly SignatureFact[];
}

export interface SignatureRequest {
  accountId: string;
  /** Review roles that the person holds. */
  heldRoles: readonly ReviewRole[];
  role: ReviewRole;
  meaning: SignatureMeaning;
  /** Content hash that was on the screen. */
  shownHash: string;
  reason: string | null;
}

/** Rules that stop an email, by id. */
export const blockingRules = (report: CheckReport): string[] =>
  report.results
    .filter(
      ({ verdict, severity }) =>
        verdict === 'block' || verdict === 'error' || (verdict === 'not_run' && severity === 'block'),
    )
    .map((result) => result.ruleId);

/** Rules whose result needs a written reason, by id. */
export const warningRules = (report: CheckReport): string[] =>
  report.results
    .filter(({ verdict, severity }) => verdict === 'warn' || (verdict === 'not_run' && severity !== 'block'))
    .map((result) => result.ruleId);

function requireReportAllows(report: CheckReport, contentHash: string): void {
  if (report.contentHash !== contentHash) throw contentChanged(contentHash);
  if (report.verdict !== 'block') return;
  const rules = blockingRules(report);
  throw new CodedError(
    'blocked_by_guardrails',
    `The checks stop this email (${rules.join(', ') || 'no rule ran'}); correct what they name and try again.`,
    { details: { rules } },
  );
}

export const contentChanged = (currentHash: string): CodedError =>
  new CodedError(
    'content_changed',
    'This email is no longer what you were shown, so nothing was signed or released; open it again and look at what changed.',
    { details: { contentHash: currentHash } },
  );

/**
 * Whether an assembly may go to review. When three approvals over exactly this content stand already (the author took
 * a change back), it is approved again at once.
 *
 * @throws CodedError not_permitted_in_state, content_changed, blocked_by_guardrails, conflict (a rejection stands)
 */
export function decideSubmit(
  facts: ReviewFacts,
  report: CheckReport,
  justifiedRules: ReadonlySet<string>,
): AssemblyStatus {
  const inReview = nextStatus('submit', facts.status);
  requireReportAllows(report, facts.contentHash);
  const unjustified = warningRules(report).filter((rule) => !justifiedRules.has(rule));
  if (unjustified.length > 0) {
    throw new CodedError(
      'blocked_by_guardrails',
      `Write a reason for each warning before you send this to review: ${unjustified.join(', ')}.`,
      { details: { rules: unjustified, needs: 'justification' } },
    );
  }
  const rejected = facts.signatures.some(
    ({ contentHash, meaning }) => meaning === 'rejection' && contentHash === facts.contentHash,
  );
  if (rejected) {
    throw new CodedError(
      'conflict',
      'A reviewer rejected exactly this content; change it before you send it to review again.',
    );
  }
  return isFullyApproved(facts.signatures, facts.contentHash) ? nextStatus('complete', inReview) : inReview;
}

/**
 * Whether a person may put this signature, and the state it leads to: the third approval approves, a rejection sends
 * back. The password is confirmed before, outside this decision.
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
  if (request.meaning === 'rejection') {
    if ((request.reason ?? '').trim() === '') {
      throw new CodedError('invalid_request', 'A rejection needs a reason that the author can act on.');
    }
    return next;
  }
  requireReportAllows(report, facts.contentHash);
  const { accountId, role, meaning } = request;
  const signed = [...facts.signatures, { accountId, role, meaning, contentHash: facts.contentHash }];
  return isFullyApproved(signed, facts.contentHash) ? nextStatus('complete', next) : next;
}

function requireMayDecide(facts: ReviewFacts, request: SignatureRequest): void {
  if (facts.authorIds.includes(request.accountId)) {
    throw new CodedError(
      'not_allowed',
      'You wrote or changed this email, so somebody else has to decide on it.',
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

/**
 * Whether the author may take an assembly back from review, or an approved one that was not released yet.
 *
 * @throws CodedError not_permitted_in_state, not_allowed
 */
export function decideRecall(facts: ReviewFacts, accountId: string): AssemblyStatus {
  const next = nextStatus('recall', facts.status);
  if (facts.authorIds.includes(accountId)) return next;
  throw new CodedError('not_allowed', 'Only a person who wrote this email may take it back.');
}

/** The state after an edit: signatures stay on record but bind the content they were put on. */
export const decideEdit = (facts: Pick<ReviewFacts, 'status'>): AssemblyStatus =>
  nextStatus('edit', facts.status);

/**
 * Whether an assembly may be exported: approved or already released, three approvals over its content hash, the hash
 * made again from the library is the same, and nothing that it uses was withdrawn or has expired since.
 *
 * @throws CodedError not_permitted_in_state, content_changed, blocked_by_guardrails
 */
export function decideExport(
  facts: ReviewFacts,
  recomputedHash: string,
  report: CheckReport,
): AssemblyStatus {
  const next = nextStatus('export', facts.status);
  if (!isFullyApproved(facts.signatures, facts.contentHash)) {
    throw new CodedError(
      'not_permitted_in_state',
      'This email lacks one of its three signatures over exactly this content, so it cannot be exported.',
    );
  }
  if (recomputedHash !== facts.contentHash) {
    throw new CodedError(
      'content_changed',
      'Something this email uses changed after it was signed, so nothing was exported; send it to review again.',
      { details: { signed: facts.contentHash, now: recomputedHash } },
    );
  }
  requireReportAllows(report, facts.contentHash);
  return next;
}
