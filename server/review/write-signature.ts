import type { Actor } from '../../core/access/actor.ts';
import { timeZoneOf } from '../../core/library/vocabulary/markets.ts';
import {
  type ReviewRole,
  type SignatureMeaning,
  type SignatureStatement,
  signatureStatementSchema,
} from '../../core/review/signature.ts';
import { zonedIso } from '../../core/review/zoned-time.ts';
import { canonicalBytes } from '../audit/canonical-bytes.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { sha256Hex } from '../release/content-hash.ts';
import type { AssemblyUnderReview } from './load-review-facts.ts';
import type { StoredReport } from './review-deps.ts';

export interface NewSignature {
  assembly: AssemblyUnderReview;
  actor: Actor;
  role: ReviewRole;
  meaning: SignatureMeaning;
  reason: string | null;
  /** Report over the content at the moment of signing. */
  report: StoredReport;
}

/** Makes the statement, keeps it with its canonical bytes and returns its id. Runs in the caller's transaction. */
export async function writeSignature(deps: ChangeDeps, signature: NewSignature): Promise<string> {
  const instant = deps.clock();
  const statement = statementOf(signature, deps.newId(), instant);
  await deps.database.query(
    `INSERT INTO signature (signature_id, assembly_id, content_hash, report_id, account_id, printed_name, role,
       meaning, reason, signed_at, time_zone, statement)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
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
      canonicalBytes(statement),
    ],
  );
  return statement.signatureId;
}

function statementOf(
  { assembly, actor, role, meaning, reason, report }: NewSignature,
  signatureId: string,
  instant: Date,
): SignatureStatement {
  const { reportId, ...judged } = report;
  const timeZone = timeZoneOf(assembly.market);
  return signatureStatementSchema.parse({
    format: 1,
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
    report: {
      id: reportId,
      digest: reportDigest(judged),
      verdict: report.verdict,
      packVersion: report.packVersion,
      rules: report.results.map(({ ruleId, ruleVersion }) => ({ id: ruleId, version: ruleVersion })),
    },
  } satisfies SignatureStatement);
}

/** Only the report itself is digested, so that a stored one gives the same digest again. */
const reportDigest = ({
  verdict,
  contentHash,
  packVersion,
  results,
}: Omit<StoredReport, 'reportId'>): string =>
  sha256Hex(canonicalBytes({ verdict, contentHash, packVersion, results }));
