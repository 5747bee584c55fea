import type { AuditEntry } from '../../audit/entry.ts';
import { REVIEW_ROLES } from '../../review/signature.ts';
import type { SignatureStatement } from '../../review/signature-statement.ts';
import { verifySignatureStatement } from '../../review/verify-signature-statement.ts';
import type { EvidenceCheck, EvidenceFacts } from './evidence-check.ts';
import { judged } from './evidence-check.ts';
import { signedOf, statementsOf } from './signed.ts';

/** The log's entry of a signature. */
const entryOf = (
  entries: readonly AuditEntry[],
  { signatureId }: SignatureStatement,
): AuditEntry | undefined =>
  entries.find(
    ({ type, details }) =>
      (type === 'assembly.signed' || type === 'assembly.rejected') && details['signature'] === signatureId,
  );

/** Each signature binds exactly this email, and the log recorded exactly these bytes (21 CFR 11.70). */
export function checkSignatures(facts: EvidenceFacts): EvidenceCheck {
  const { id, contentHash } = facts.manifest.assembly;
  const faults = facts.manifest.signatures.flatMap(({ statement: text }, index) => {
    const read = verifySignatureStatement(new TextEncoder().encode(text), { assemblyId: id, contentHash });
    const { statement } = read;
    const name = statement ? `The ${statement.role} signature` : `Signature ${index + 1}`;
    const found = read.faults.map((fault) => `${name}: ${fault}.`);
    if (!statement) return found;
    const entry = entryOf(facts.entries, statement);
    if (!entry) return [...found, `${name}: the pack has no entry of the log for it.`];
    if (entry.details['statement'] !== facts.digestOf(text))
      found.push(`${name}: the signed bytes differ from what the audit log recorded.`);
    if (entry.contentHash !== contentHash || entry.actor.id !== statement.accountId)
      found.push(`${name}: the audit log recorded another signer or another content.`);
    return found;
  });
  const ids = statementsOf(facts.manifest).map(({ signatureId }) => signatureId);
  if (new Set(ids).size !== ids.length) faults.push('A signature stands in the pack twice.');
  return judged(
    'signatures',
    'Each signature is over exactly this content, and the audit log recorded exactly the bytes that were signed.',
    faults,
  );
}

/** Three approvals, one for each role, and no rejection of this content. */
export function checkRoles({ manifest }: EvidenceFacts): EvidenceCheck {
  const faults = REVIEW_ROLES.flatMap((role) => {
    const signed = signedOf(manifest).filter((each) => each.role === role);
    if (signed.some(({ meaning }) => meaning === 'rejection')) return [`The ${role} role rejected it.`];
    if (signed.length > 1) return [`The ${role} role signed more than once.`];
    return signed.length === 1 ? [] : [`The ${role} approval is missing.`];
  });
  return judged(
    'roles',
    'Medical, legal and regulatory approved it, one signature each, and none of them rejected it.',
    faults,
  );
}

/**
 * No author signed, neither through another account nor as somebody's stand-in or by one (ABPI 2024 cl. 8.1). Who made
 * the certified set is an author of its members.
 */
export function checkAuthors(facts: EvidenceFacts): EvidenceCheck {
  const { authors, membership } = facts.manifest;
  const people = new Set(
    [...authors, ...(membership?.authors ?? [])].flatMap(({ accountId, personId }) => [accountId, personId]),
  );
  const faults = signedOf(facts.manifest).flatMap(({ printedName, role, people: signers }) =>
    signers.some((signer) => people.has(signer))
      ? [`${printedName} wrote or changed the email and signed it in the ${role} role.`]
      : [],
  );
  const recorded = facts.entries.filter(
    ({ type, subject }) => subject.type === 'assembly' && AUTHORS_EVENTS.has(type),
  );
  for (const name of new Set(
    recorded.flatMap(({ actor }) =>
      authors.some(({ accountId }) => accountId === actor.id) ? [] : [actor.printedName],
    ),
  ))
    faults.push(`The audit log names ${name} as an author, the manifest does not.`);
  if (!recorded.some(({ type }) => type === 'assembly.drafted'))
    faults.push('The pack has no entry of the log for the first draft, so its author is not shown.');
  return judged(
    'authors',
    'No author of the email signed it, and the audit log names no further author.',
    faults,
  );
}

const AUTHORS_EVENTS: ReadonlySet<string> = new Set(['assembly.drafted', 'assembly.changed']);
