import { z } from 'zod';
import { ruleResultSchema, VERDICTS } from '../../core/assembly/checks.ts';
import type { RuleResult } from '../../core/assembly/checks.ts';
import { compareReports } from '../../core/assembly/compare-reports.ts';
import type { listReports as listReportsContract } from '../../core/contract/check-reports.ts';
import type { Database } from '../db/client.ts';

type Listed = z.input<(typeof listReportsContract.responses)[200]>['reports'];

interface Row {
  report_id: string;
  content_hash: string;
  verdict: Listed[number]['verdict'];
  results: unknown;
  pack_version: number | null;
  checked_at: Date;
}

/** The newest reports of an assembly, each compared with the one before it. */
export async function listReports(database: Database, assemblyId: string, limit: number): Promise<Listed> {
  const { rows } = await database.query<Row>(
    `SELECT report_id, content_hash, verdict, results, pack_version, checked_at FROM check_report
      WHERE assembly_id = $1 ORDER BY checked_at DESC, report_id DESC LIMIT $2`,
    [assemblyId, limit + 1],
  );
  const results = rows.map((row) => z.array(ruleResultSchema).parse(row.results));
  return rows.slice(0, limit).map((row, index) => {
    const after = results[index] ?? [];
    const before = results[index + 1];
    return {
      reportId: row.report_id,
      checkedAt: row.checked_at.toISOString(),
      contentHash: row.content_hash,
      verdict: row.verdict,
      packVersion: row.pack_version,
      counts: countsOf(after),
      difference: before ? compareReports({ results: before }, { results: after }) : null,
    };
  });
}

const countsOf = (results: readonly RuleResult[]): Listed[number]['counts'] =>
  z
    .record(z.enum(VERDICTS), z.int())
    .parse(
      Object.fromEntries(
        VERDICTS.map((verdict) => [verdict, results.filter((each) => each.verdict === verdict).length]),
      ),
    );
