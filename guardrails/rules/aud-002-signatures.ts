import type { Finding } from '../../core/assembly/checks.ts';
import type { ReviewRole } from '../../core/review/signature.ts';
import { REVIEW_ROLES } from '../../core/review/signature.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { SignatureRecord } from '../facts.ts';

const NOBODY_SIGNED = 'Nobody has signed yet, and no signature is due before approval.';
/** States in which all signatures must stand. */
const APPROVED_STATES: ReadonlySet<string> = new Set(['approved', 'released', 'expired', 'withdrawn']);
const FIX = 'Take the email back and have it signed again. Tell an auditor what you found.';

/** A signature that is wrong counts from the first one; one that is missing, from approval on. */
export default defineRule({
  id: 'AUD-002',
  version: 2,
  severity: 'block',
  source: '21 CFR 11.50, 11.70, 11.100(a) and 11.200(a); ABPI Code 2024 cl. 8.1',
  summary:
    'Each signature is by the right person, over this content or its certified set and as stored; after approval none is missing.',
  needs: ['signatures'],
  notApplicable: ({ signatures }) =>
    signatures && signatures.signatures.length === 0 && !APPROVED_STATES.has(signatures.state)
      ? NOBODY_SIGNED
      : undefined,
  check: ({ signatures: { state, signatures, membership }, contentHash }) => [
    ...signatures.flatMap((signature) => wrongFindings(signature, contentHash)),
    ...(membership?.byAuthor
      ? [finding('Who wrote this email signed its certified set.', { evidence: membership.setId, fix: FIX })]
      : []),
    // The signatures over a certified set stand for those over each of its members.
    ...(APPROVED_STATES.has(state) && membership?.contentHash !== contentHash
      ? missingFindings(signatures, contentHash)
      : []),
  ],
});

/** Who signed an earlier content was judged then; its statement must agree for ever. */
function wrongFindings(signature: SignatureRecord, contentHash: string): Finding[] {
  const { id, role, byAuthor, identityConfirmed, statementAgrees } = signature;
  const evidence = `${role}, signature ${id}`;
  const covers = signature.contentHash === contentHash;
  return [
    ...(statementAgrees
      ? []
      : [finding('What was signed does not agree with what is stored.', { evidence, fix: FIX })]),
    ...(covers && byAuthor ? [finding('Who wrote this email signed it.', { evidence, fix: FIX })] : []),
    ...(covers && !identityConfirmed
      ? [
          finding('The log has no confirmation of the signer’s identity for this signature.', {
            evidence,
            fix: FIX,
          }),
        ]
      : []),
  ];
}

function missingFindings(signatures: readonly SignatureRecord[], contentHash: string): Finding[] {
  const isApproved = (role: ReviewRole): boolean =>
    signatures.some(
      (each) => each.role === role && each.meaning === 'approval' && each.contentHash === contentHash,
    );
  return REVIEW_ROLES.filter((role) => !isApproved(role)).map((role) => {
    const earlier = signatures.findLast((each) => each.role === role && each.contentHash !== contentHash);
    return earlier
      ? finding('A signature was put on another content.', {
          evidence: `${role}, signature ${earlier.id}, content hash ${earlier.contentHash}`,
          fix: FIX,
        })
      : finding('A signature is missing.', { evidence: role, fix: FIX });
  });
}
