import type { z } from 'zod';
import type { Actor } from '../../core/access/actor.ts';
import { addDays } from '../../core/clock.ts';
import type {
  FoundReport,
  searchReports as searchReportsContract,
} from '../../core/contract/check-reports.ts';
import { timeZoneOf } from '../../core/library/vocabulary/markets.ts';
import type { Database } from '../db/client.ts';
import { Filter } from '../library/filter.ts';
import { startOfDay } from './load-person-facts.ts';

export type ReportQuery = z.output<typeof searchReportsContract.query>;
type Found = z.input<(typeof searchReportsContract.responses)[200]>;

type Row = Omit<FoundReport, 'checkedAt' | 'firstFinding'> & {
  checked_at: Date;
  firstFinding: string | null;
};

/**
 * Results that did not pass, newest first, within the actor's markets. Only the rows of the page are opened; what is
 * searched and counted stands in `check_result`.
 */
export async function searchReports(database: Database, actor: Actor, query: ReportQuery): Promise<Found> {
  const filter = filterOf(actor, query);
  const source = `check_result r${query.status === undefined ? '' : ' JOIN assembly a USING (assembly_id)'}`;
  const counted = await database.query<{ total: number; assemblies: number }>(
    `SELECT count(*) AS total, count(DISTINCT r.assembly_id) AS assemblies FROM ${source} WHERE ${filter.sql}`,
    filter.values,
  );
  const limit = filter.page(query);
  const { rows } = await database.query<Row>(
    `WITH page AS (
       SELECT r.* FROM ${source} WHERE ${filter.sql}
        ORDER BY r.checked_at DESC, r.report_id DESC, r.rule_id ${limit})
     SELECT page.report_id AS "reportId", page.checked_at, page.rule_id AS "ruleId",
       page.rule_version AS "ruleVersion", page.verdict, jsonb_array_length(result.value -> 'findings') AS findings,
       result.value -> 'findings' -> 0 ->> 'message' AS "firstFinding", report.content_hash AS "contentHash",
       page.assembly_id AS "assemblyId", assembly.brief, assembly.status, page.market, assembly.language,
       NOT EXISTS (SELECT 1 FROM check_report later WHERE later.assembly_id = page.assembly_id
                      AND (later.checked_at, later.report_id) > (page.checked_at, page.report_id)) AS "isLatest"
     FROM page
     JOIN check_report report USING (report_id)
     JOIN assembly ON assembly.assembly_id = page.assembly_id
     JOIN LATERAL jsonb_array_elements(report.results) AS result (value)
       ON result.value ->> 'ruleId' = page.rule_id
     ORDER BY page.checked_at DESC, page.report_id DESC, page.rule_id`,
    filter.values,
  );
  return {
    reports: rows.map(({ checked_at: checkedAt, firstFinding, ...row }) => ({
      ...row,
      checkedAt: checkedAt.toISOString(),
      firstFinding: firstFinding ?? '',
    })),
    total: counted.rows[0]?.total ?? 0,
    assemblies: counted.rows[0]?.assemblies ?? 0,
    page: query.page,
    pageSize: query.pageSize,
  };
}

function filterOf(actor: Actor, { rule, verdict, from, to, market, status }: ReportQuery): Filter {
  const zone = market === undefined ? 'UTC' : timeZoneOf(market);
  return new Filter()
    .add('r.market = ANY(?)', actor.markets.includes('*') ? undefined : [...actor.markets])
    .add('r.rule_id = ?', rule)
    .add('r.verdict = ?', verdict)
    .add('r.market = ?', market)
    .add('r.checked_at >= ?', from && startOfDay(from, zone))
    .add('r.checked_at < ?', to && startOfDay(addDays(to, 1), zone))
    .add('a.status = ?', status);
}
