import { signatureStatementSchema, type SignatureStatement } from './signature-statement.ts';

/** The columns kept beside the bytes of a statement. */
export interface SignatureColumns {
  signatureId: string;
  assemblyId: string;
  contentHash: string;
  reportId: string;
  accountId: string;
  printedName: string;
  role: string;
  meaning: string;
  reason: string | null;
  /** The instant in ISO 8601, UTC. */
  signedAt: string;
  timeZone: string;
  method: string;
  onBehalfOf: string | null;
}

/** What is compared with the bytes of a statement. */
export interface StatementEvidence {
  /** The row of the signature, where there is a database. */
  columns?: SignatureColumns;
  /** Assembly and content that the signature is claimed for. */
  assemblyId?: string;
  contentHash: string;
  /** SHA-256 of the bytes, computed by the caller, and the one that the audit entry of the signature holds. */
  digest?: { computed: string; recorded: string };
}

export interface VerifiedStatement {
  /** undefined when the bytes are no statement. */
  statement: SignatureStatement | undefined;
  /** What does not hold, one plain phrase each; empty when all holds. */
  faults: string[];
}

/**
 * Compares the kept bytes of a signature with its row, with the content it is claimed for and with the audit log
 * (21 CFR 11.70: a signature cannot be excised, copied or transferred). Pure; the caller computes digests.
 */
export function verifySignatureStatement(bytes: Uint8Array, evidence: StatementEvidence): VerifiedStatement {
  const statement = readStatement(bytes);
  if (!statement) return { statement, faults: ['the signed bytes are no signature statement'] };
  const faults: string[] = [];
  const compare = (name: string, signed: unknown, other: unknown): void => {
    if (signed !== other) faults.push(`${name} differs from what was signed`);
  };
  compare('the content hash', statement.contentHash, evidence.contentHash);
  if (evidence.assemblyId !== undefined) compare('the assembly', statement.assemblyId, evidence.assemblyId);
  if (evidence.columns) {
    for (const [name, value] of Object.entries(columnsOf(statement)))
      compare(name, value, evidence.columns[name as keyof SignatureColumns]);
  }
  if (evidence.digest && evidence.digest.computed !== evidence.digest.recorded)
    faults.push('the signed bytes differ from what the audit log recorded');
  return { statement, faults };
}

/** The columns as the statement has them. */
function columnsOf(statement: SignatureStatement): SignatureColumns {
  const { signatureId, assemblyId, contentHash, accountId, printedName, role, meaning, reason, timeZone } =
    statement;
  return {
    signatureId,
    assemblyId,
    contentHash,
    accountId,
    printedName,
    role,
    meaning,
    reason,
    timeZone,
    reportId: statement.report.id,
    signedAt: new Date(statement.signedAt).toISOString(),
    method: statement.format === 1 ? 'password' : statement.confirmation.method,
    onBehalfOf: statement.format === 1 ? null : (statement.onBehalfOf?.accountId ?? null),
  };
}

/** The statement in these bytes, if they are exactly its canonical form. */
export function readStatement(bytes: Uint8Array): SignatureStatement | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    const statement = signatureStatementSchema.parse(value);
    return canonicalText(value) === text ? statement : undefined;
  } catch {
    return undefined;
  }
}

/** RFC 8785 for values without fractions: sorted names, no white space, the escapes of ECMAScript. */
function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalText(member)}`).join(',')}}`;
}
