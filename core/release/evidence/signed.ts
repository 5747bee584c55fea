import type { ReviewRole, SignatureMeaning } from '../../review/signature.ts';
import type { SignatureStatement } from '../../review/signature-statement.ts';
import { readStatement } from '../../review/verify-signature-statement.ts';
import type { EvidenceManifest } from './manifest.ts';
import { setStatementsOf } from './membership.ts';

/** A signature as the rules about people see it, over the email or over its certified set. */
export interface Signed {
  role: ReviewRole;
  meaning: SignatureMeaning;
  accountId: string;
  printedName: string;
  signedAt: string;
  /** Accounts and persons of who signed and who was stood in for. */
  people: readonly string[];
}

/** The statements over the email that can be read; a check tells of those that cannot. */
export const statementsOf = ({ signatures }: EvidenceManifest): SignatureStatement[] =>
  signatures.flatMap(({ statement }) => readStatement(new TextEncoder().encode(statement)) ?? []);

/** The signatures that approve the email: those over it, or else those over its certified set. */
export function signedOf(manifest: EvidenceManifest): Signed[] {
  const over = manifest.membership
    ? setStatementsOf(manifest).map((statement) => ({ ...statement, behind: [statement.personId] }))
    : statementsOf(manifest).map((statement) => ({ ...statement, behind: behindOf(statement) }));
  return over.map(({ role, meaning, accountId, printedName, signedAt, behind }) => ({
    role,
    meaning,
    accountId,
    printedName,
    signedAt,
    people: [accountId, ...behind],
  }));
}

function behindOf(statement: SignatureStatement): string[] {
  if (statement.format === 1) return [];
  const { personId, onBehalfOf } = statement;
  return onBehalfOf ? [personId, onBehalfOf.accountId, onBehalfOf.personId] : [personId];
}
