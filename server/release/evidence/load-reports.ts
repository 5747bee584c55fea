import { checkReportSchema } from '../../../core/assembly/checks.ts';
import type { EvidenceManifest } from '../../../core/release/evidence/manifest.ts';
import type { Database } from '../../db/client.ts';

/** Check reports with their ids, oldest first. */
export async function loadReports(
  database: Database,
  reportIds: readonly string[],
): Promise<EvidenceManifest['reports']> {
  const { rows } = await database.query<{
    report_id: string;
    checked_at: Date;
    rule_set: string;
    verdict: string;
    content_hash: string;
    pack_version: number | null;
    results: unknown;
  }>(
    `SELECT report_id, checked_at, rule_set, verdict, content_hash, pack_version, results FROM check_report
      WHERE report_id = ANY($1::text[]) ORDER BY checked_at, report_id`,
    [reportIds],
  );
  return rows.map((row) => ({
    ...checkReportSchema.parse({
      verdict: row.verdict,
      contentHash: row.content_hash,
      packVersion: row.pack_version,
      results: row.results,
    }),
    id: row.report_id,
    checkedAt: row.checked_at.toISOString(),
    ruleSet: row.rule_set,
  }));
}
