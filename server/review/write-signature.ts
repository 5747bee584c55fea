import type { Actor } from '../../core/access/actor.ts';
import { timeZoneOf } from '../../core/library/vocabulary/markets.ts';
import type { ReviewRole, SignatureMeaning } from '../../core/review/signature.ts';
import {
  type Confirmation,
  DECLARATION_VERSION,
  type StatementFormat2,
  statementFormat2Schema,
} from '../../core/review/signature-statement.ts';
import { zonedIso } from '../../core/review/zoned-time.ts';
import { canonicalBytes } from '../audit/canonical-bytes.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { sha256Hex } from '../sha256.ts';
import type { AssemblyUnderReview } from './load-review-facts.ts';
import type { LentRole } from './load-standing.ts';
import type { StoredReport } from './review-deps.ts';

export interface NewSignature {
  assembly: AssemblyUnderReview;
  actor: Actor;
  role: ReviewRole;
  meaning: SignatureMeaning;
  reason: string | null;
  /** Report over the content at the moment of signing. */
  report: StoredReport;
  /** The person behind the signer's account. */
  personId: string;
  /** The lent role that the signer acts on. */
  lentRole: LentRole | null;
  confirmation: Confirmation;
}

/**
 * Makes the statement and keeps it with its canonical bytes; returns its id and the SHA-256 of the bytes. Runs in the
 * caller's transaction.
 */
export async function writeSignature(
  deps: ChangeDeps,
  signature: NewSignature,
): Promise<{ signatureId: string; digest: string }> {
  const instant = deps.clock();
  const statement = statementOf(signature, deps.newId(), instant);
  const bytes = canonicalBytes(statement);
  await deps.database.query(
    `INSERT INTO signature (signature_id, assembly_id, content_hash, report_id, account_id, printed_name, role,
       meaning, reason, signed_at, time_zone, method, on_behalf_of, statement)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      statement.signatureId,
      statement.assemblyId,
      statement.contentHash,
      statement.report.id,
      statement.accountId,
      statement.printedName,
      statement.role,
      statement.meaning,
      statement.reason,
      instant,
      statement.timeZone,
      statement.confirmation.method,
      statement.onBehalfOf?.accountId ?? null,
      bytes,
    ],
  );
  return { signatureId: statement.signatureId, digest: sha256Hex(bytes) };
}

function statementOf(
  { assembly, actor, role, meaning, reason, report, personId, lentRole, confirmation }: NewSignature,
  signatureId: string,
  instant: Date,
): StatementFormat2 {
  const { reportId, ...judged } = report;
  const timeZone = timeZoneOf(assembly.market);
  return statementFormat2Schema.parse({
    format: 2,
    signatureId,
    assemblyId: assembly.id,
    contentHash: assembly.contentHash,
    accountId: actor.id,
    printedName: actor.printedName,
    title: actor.title,
    role,
    meaning,
    reason,
    signedAt: zonedIso(instant, timeZone),
    timeZone,
    personId,
    onBehalfOf: lentRole && {
      accountId: lentRole.fromAccountId,
      personId: lentRole.fromPersonId,
      printedName: lentRole.fromPrintedName,
      delegationId: lentRole.delegationId,
    },
    confirmation,
    declarationVersion: DECLARATION_VERSION,
    report: {
      id: reportId,
      digest: reportDigest(judged),
      verdict: report.verdict,
      packVersion: report.packVersion,
      rules: report.results.map(({ ruleId, ruleVersion }) => ({ id: ruleId, version: ruleVersion })),
    },
  } satisfies StatementFormat2);
}

/** Only the report itself is digested, so that a stored one gives the same digest again. */
export const reportDigest = ({
  verdict,
  contentHash,
  packVersion,
  results,
}: Omit<StoredReport, 'reportId'>): string =>
  sha256Hex(canonicalBytes({ verdict, contentHash, packVersion, results }));
