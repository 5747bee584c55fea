import type { z } from 'zod';
import type { Actor } from '../../core/access/actor.ts';
import { authorise, holds, notFound } from '../../core/access/policy.ts';
import { describeEntry } from '../../core/audit/describe-entry.ts';
import { auditEntrySchema } from '../../core/audit/entry.ts';
import type { getReview as contract, SignatureView } from '../../core/contract/review.ts';
import { signatureStatementSchema } from '../../core/review/signature-statement.ts';
import { latestReport } from '../assembly/latest-report.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import type { Database } from '../db/client.ts';
import { withReading } from './queue/with-reading.ts';
import { loadQueueItems } from './queue-items.ts';
import type { ReviewSettings } from './review-deps.ts';
import { readReasons } from './state-change-reasons.ts';

export type ReviewRecord = z.output<(typeof contract)['responses'][200]>;

/**
 * The whole review record of one assembly, signatures with printed name, role, meaning, date, time and zone.
 *
 * @throws CodedError not_found (also for a market out of scope), not_allowed
 */
export async function getReview(
  deps: Pick<ChangeDeps, 'database' | 'clock'> & ReviewSettings,
  actor: Actor,
  id: string,
): Promise<ReviewRecord> {
  authorise(actor, holds('assembly.read'), undefined);
  const [item] = await withReading(deps, await loadQueueItems(deps, actor, { id, limit: 1 }));
  if (!item) throw notFound();
  const { contentHash } = item;
  const report = await latestReport(deps.database, id, contentHash);
  return {
    assembly: item,
    report: report ? { ...report, checkedAt: report.checkedAt.toISOString() } : null,
    justifications: await justificationsOf(deps.database, id, contentHash),
    signatures: await signaturesOf(deps.database, id, contentHash),
    reasons: await readReasons(deps.database, id),
    history: await historyOf(deps.database, id),
  };
}

async function justificationsOf(
  database: Database,
  id: string,
  contentHash: string,
): Promise<ReviewRecord['justifications']> {
  const { rows } = await database.query<{
    rule_id: string;
    reason: string;
    printed_name: string;
    written_at: Date;
  }>(
    `SELECT rule_id, reason, coalesce(nullif(printed_name, ''), j.account_id) AS printed_name, written_at
       FROM warning_justification j LEFT JOIN account USING (account_id)
      WHERE assembly_id = $1 AND content_hash = $2 ORDER BY rule_id`,
    [id, contentHash],
  );
  return rows.map((row) => ({
    ruleId: row.rule_id,
    reason: row.reason,
    printedName: row.printed_name,
    writtenAt: row.written_at.toISOString(),
  }));
}

/** Read from the signed bytes, not from the columns beside them: what is shown is what was signed. */
async function signaturesOf(database: Database, id: string, contentHash: string): Promise<SignatureView[]> {
  const { rows } = await database.query<{ statement: Buffer }>(
    'SELECT statement FROM signature WHERE assembly_id = $1 ORDER BY signed_at, signature_id',
    [id],
  );
  return rows.map((row) => {
    const statement = signatureStatementSchema.parse(JSON.parse(row.statement.toString('utf8')));
    const { signatureId, printedName, title, accountId, role, meaning, reason, signedAt, timeZone } =
      statement;
    const { id: reportId, digest, verdict } = statement.report;
    return {
      id: signatureId,
      printedName,
      title,
      accountId,
      role,
      meaning,
      reason,
      signedAt,
      timeZone,
      onBehalfOf: statement.format === 1 ? null : (statement.onBehalfOf?.printedName ?? null),
      method: statement.format === 1 ? 'password' : statement.confirmation.method,
      contentHash: statement.contentHash,
      coversPresentContent: statement.contentHash === contentHash,
      report: { id: reportId, digest, verdict },
    };
  });
}

async function historyOf(database: Database, id: string): Promise<ReviewRecord['history']> {
  const { rows } = await database.query<{ leaf: Buffer }>(
    `SELECT leaf FROM audit_entry WHERE subject_type = 'assembly' AND subject_id = $1
      ORDER BY recorded_at, arrival LIMIT 1000`,
    [id],
  );
  return rows.map((row) => {
    const entry = auditEntrySchema.parse(JSON.parse(row.leaf.toString('utf8')));
    return {
      entryId: entry.id,
      type: entry.type,
      at: entry.at,
      actor: entry.actor.printedName || entry.actor.id,
      contentHash: entry.contentHash ?? null,
      sentence: { en: describeEntry(entry, 'en'), de: describeEntry(entry, 'de') },
    };
  });
}
