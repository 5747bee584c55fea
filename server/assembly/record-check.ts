import type { Actor } from '../../core/access/actor.ts';
import { and, holds, inMarketScope, notFound } from '../../core/access/policy.ts';
import type { CheckReport } from '../../core/assembly/checks.ts';
import { mutate } from '../audit/mutate.ts';
import type { JudgeDeps } from './assembly-deps.ts';
import { judgeStored } from './judge-content.ts';
import { findAssembly } from './stored-assembly.ts';

export interface RecordedReport extends CheckReport {
  reportId: string;
}

/** Judges a stored assembly as it is now by every rule and keeps the report. Joins the caller's transaction. */
export function recordCheck(deps: JudgeDeps, actor: Actor, assemblyId: string): Promise<RecordedReport> {
  return mutate(deps, {
    actor,
    policy: and(holds('assembly.read'), inMarketScope),
    load: () => findAssembly(deps.database, assemblyId, { lock: true }),
    change: async (assembly) => {
      const { report, ruleSet } = await judgeStored(deps, assembly);
      const reportId = deps.newId();
      await deps.database.query(
        `INSERT INTO check_report (report_id, assembly_id, content_hash, verdict, rule_set, results, pack_version,
           checked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          reportId,
          assembly.id,
          report.contentHash,
          report.verdict,
          ruleSet,
          JSON.stringify(report.results),
          report.packVersion,
          deps.clock(),
        ],
      );
      await indexResults(deps, assembly, reportId);
      const stopping = report.results.filter(({ verdict }) => verdict !== 'pass').map(({ ruleId }) => ruleId);
      return {
        result: { ...report, reportId },
        entries: [
          {
            type: 'check.recorded',
            subject: { type: 'assembly', id: assembly.id, revision: assembly.revision },
            market: assembly.market,
            contentHash: report.contentHash,
            details: { report: reportId, verdict: report.verdict, ruleSet, notPassed: stopping },
          },
        ],
      };
    },
  });
}

/** Judges a stored assembly as it is now by every rule and keeps nothing. @throws CodedError not_found */
export async function judgeNow(deps: JudgeDeps, assemblyId: string): Promise<CheckReport> {
  const assembly = await findAssembly(deps.database, assemblyId);
  if (!assembly) throw notFound();
  return (await judgeStored(deps, assembly)).report;
}

/** What did not pass goes into the table that is searched; a rule has one result in a report. */
const indexResults = (
  deps: JudgeDeps,
  { id, market }: { id: string; market: string },
  reportId: string,
): Promise<unknown> =>
  deps.database.query(
    `INSERT INTO check_result (report_id, rule_id, rule_version, verdict, assembly_id, market, checked_at)
     SELECT report_id, result ->> 'ruleId', (result ->> 'ruleVersion')::integer, result ->> 'verdict', $2, $3, checked_at
       FROM check_report CROSS JOIN LATERAL jsonb_array_elements(results) AS result
      WHERE report_id = $1 AND result ->> 'verdict' <> 'pass'`,
    [reportId, id, market],
  );
