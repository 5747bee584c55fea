import { checkReportSchema } from '../../core/assembly/checks.ts';
import type { Database } from '../db/client.ts';
import type { RecordedReport } from './record-check.ts';

interface Row {
  report_id: string;
  verdict: string;
  content_hash: string;
  pack_version: number | null;
  results: unknown;
  checked_at: Date;
}

/**
 * The newest stored report of an assembly, with a content hash the newest over exactly that content; undefined when it
 * was never checked.
 */
export async function latestReport(
  database: Database,
  assemblyId: string,
  contentHash?: string,
): Promise<(RecordedReport & { checkedAt: Date }) | undefined> {
  const { rows } = await database.query<Row>(
    `SELECT report_id, verdict, content_hash, pack_version, results, checked_at FROM check_report
      WHERE assembly_id = $1 AND ($2::text IS NULL OR content_hash = $2)
      ORDER BY checked_at DESC, report_id DESC LIMIT 1`,
    [assemblyId, contentHash ?? null],
  );
  const [row] = rows;
  if (!row) return undefined;
  const report = checkReportSchema.parse({
    verdict: row.verdict,
    contentHash: row.content_hash,
    packVersion: row.pack_version,
    results: row.results,
  });
  return { ...report, reportId: row.report_id, checkedAt: row.checked_at };
}
