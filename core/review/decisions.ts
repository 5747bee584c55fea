import type { CheckReport } from '../assembly/checks.ts';
import { CodedError } from '../errors.ts';
import type { Membership } from './membership.ts';
import { isFullyApproved, type SignatureFact } from './signature.ts';
import { type AssemblyStatus, nextStatus } from './transitions.ts';

/** An assembly as the decisions see it. */
export interface ReviewFacts {
  status: AssemblyStatus;
  contentHash: string;
  /** Accounts of everybody who wrote or changed the content. */
  authorIds: readonly string[];
  /** The persons behind these accounts; two accounts of one person are one person. */
  authorPersonIds: readonly string[];
  /** All signatures that the assembly ever got; only those over `contentHash` count. */
  signatures: readonly SignatureFact[];
  /** The approved certified set of which exactly this content is a member; absent when there is none. */
  membership?: Membership | undefined;
}

/** Rules that stop an email, by id. */
const blockingRules = (report: CheckReport): string[] =>
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

/** Throws unless the report is over this content and does not stop it. */
export function requireReportAllows(report: CheckReport, contentHash: string): void {
  if (report.contentHash !== contentHash) throw contentChanged(contentHash);
  if (report.verdict !== 'block') return;
  const rules = blockingRules(report);
  throw new CodedError(
    'blocked_by_guardrails',
    `The checks stop this email (${rules.join(', ') || 'no rule ran'}); correct what they name and try again.`,
    { details: { rules } },
  );
}

/** The refusal to sign or release what is no longer the content that was shown. */
export const contentChanged = (currentHash: string): CodedError =>
  new CodedError(
    'content_changed',
    'This email is no longer what you were shown, so nothing was signed or released; open it again and look at what changed.',
    { details: { contentHash: currentHash } },
  );

/**
 * Whether an assembly may go to review. When three approvals over exactly this content stand already (the author took
 * a change back, or it is a member of an approved set), it is approved at once.
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
  return isFullyApproved(facts.signatures, facts.contentHash) || isApprovedAsMember(facts)
    ? nextStatus('complete', inReview)
    : inReview;
}

/**
 * Whether the author may take an assembly back: from review, one that was sent back (to answer instead of changing it),
 * or an approved one that was not released yet.
 *
 * @throws CodedError not_permitted_in_state, not_allowed
 */
export function decideRecall(facts: ReviewFacts, accountId: string): AssemblyStatus {
  const next = nextStatus('recall', facts.status);
  if (facts.authorIds.includes(accountId)) return next;
  throw new CodedError('not_allowed', 'Only a person who wrote this email may take it back.');
}

/**
 * Whether an assembly may be exported: approved or already released, three approvals over its content hash or over the
 * root of a set of which it is a member, the hash
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
  if (!isFullyApproved(facts.signatures, facts.contentHash) && !isApprovedAsMember(facts)) {
    throw new CodedError(
      'not_permitted_in_state',
      'This email lacks one of its three signatures over exactly this content, so it cannot be exported.',
    );
  }
  if (hasAuthorAmongSigners(facts)) {
    throw new CodedError(
      'not_permitted_in_state',
      'One of its signatures is by a person who wrote it through another account, so it cannot be exported.',
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

/** Two accounts may be found to be one person after a signature; then it does not release anything any more. */
const hasAuthorAmongSigners = ({ signatures, contentHash, authorPersonIds }: ReviewFacts): boolean =>
  signatures.some(
    (signature) =>
      signature.contentHash === contentHash &&
      signature.personIds.some((person) => authorPersonIds.includes(person)),
  );

/** Whether the three signatures over a certified set approve this content: none of them is by a person who wrote it. */
const isApprovedAsMember = ({
  membership,
  authorPersonIds,
}: Pick<ReviewFacts, 'membership' | 'authorPersonIds'>): boolean =>
  membership !== undefined && !membership.signerPersonIds.some((person) => authorPersonIds.includes(person));
