import { setStatementsOf } from '../../../../core/release/evidence/membership.ts';
import type { SetStatement } from '../../../../core/release/certified-set/set-statement.ts';
import type { SignatureStatement } from '../../../../core/review/signature-statement.ts';
import { readStatement } from '../../../../core/review/verify-signature-statement.ts';
import { escapeHtml } from '../../render-markup.ts';
import { factList, paragraph, section, spokenInstant } from './cover-html.ts';
import type { CoverFacts } from './cover-subject.ts';

const MEANING = {
  approval: 'Approval: this exact content may be used as described above.',
  rejection: 'Rejection: this exact content must not be used.',
} as const;

/** Printed name, role, meaning, date and time with zone of each signature (21 CFR 11.50). */
export function coverSignatures(facts: CoverFacts): string {
  const { signatures, membership } = facts;
  const cards = signatures.map(({ statement: text }) => {
    const statement = readStatement(Buffer.from(text, 'utf8'));
    return statement ? signatureCard(statement) : paragraph('A signature that cannot be read.');
  });
  if (!membership) return section('Who signed', cards.join(''));
  const { proof, setId } = membership;
  const set = `The email is number ${proof.leafIndex + 1} of ${proof.treeSize} emails of the certified set ${setId}. The set was signed once, for all of them, over its Merkle root ${proof.root}.`;
  const ofSet = setStatementsOf(facts).map((statement) => signatureCard(statement));
  return section('Who signed', paragraph(set) + ofSet.join('') + cards.join(''));
}

const signatureCard = (statement: SignatureStatement | SetStatement): string => {
  const { printedName, title, role, meaning, signedAt, timeZone, signatureId } = statement;
  const name = title === '' ? printedName : `${printedName}, ${title}`;
  return `<article class="card"><h3>${escapeHtml(name)}</h3>${factList([
    ['Role', role],
    ['Meaning', MEANING[meaning]],
    ['Date and time', spokenInstant(signedAt, timeZone)],
    ['Stood in for', 'onBehalfOf' in statement ? (statement.onBehalfOf?.printedName ?? '') : ''],
    ['Reason', statement.reason ?? ''],
    ['Confirmed with', confirmedWith(statement)],
    ['Signature', signatureId],
    ['Check report', 'report' in statement ? statement.report.id : ''],
  ])}</article>`;
};

function confirmedWith(statement: SignatureStatement | SetStatement): string {
  if (!('confirmation' in statement)) return 'password';
  const { confirmation } = statement;
  if (confirmation.method === 'passkey') return 'passkey, with the person verified by it';
  return confirmation.components.length > 1
    ? 'sign-in name and password'
    : 'password, within a continuous session';
}

/** Who wrote or changed it; none of them may have signed. */
export const coverAuthors = ({ authors }: CoverFacts): string =>
  section(
    'Who wrote it',
    `<ul>${authors.map(({ printedName }) => `<li>${escapeHtml(printedName)}</li>`).join('')}</ul>`,
  );
