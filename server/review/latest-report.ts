import { checkReportSchema } from '../../core/assembly/checks.ts';
import type { Database } from '../db/client.ts';
import type { StoredReport } from './review-deps.ts';

interface Row {
  report_id: string;
  verdict: string;
  content_hash: string;
  pack_version: number | null;
  results: unknown;
  checked_at: Date;
}

/** The newest stored report over exactly this content. */
export async function latestReport(
  database: Database,
  assemblyId: string,
  contentHash: string,
): Promise<(StoredReport & { checkedAt: Date }) | undefined> {
  const { rows } = await database.query<Row>(
    `SELECT report_id, verdict, content_hash, pack_version, results, checked_at FROM check_report
      WHERE assembly_id = $1 AND content_hash = $2 ORDER BY checked_at DESC, report_id DESC LIMIT 1`,
    [assemblyId, contentHash],
  );
  const row = rows[0];
  if (!row) return undefined;
  const report = checkReportSchema.parse({
    verdict: row.verdict,
    contentHash: row.content_hash,
    packVersion: row.pack_version,
    results: row.results,
  });
  return { ...report, reportId: row.report_id, checkedAt: row.checked_at };
}
