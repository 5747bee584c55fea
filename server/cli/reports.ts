import { COMMAND_LINE } from '../../core/access/actor.ts';
import { reportsAsCsv } from '../../core/assembly/report-csv.ts';
import { searchReports as contract } from '../../core/contract/check-reports.ts';
import { CodedError } from '../../core/errors.ts';
import { searchReports } from '../assembly/search-reports.ts';
import type { Database } from '../db/client.ts';
import type { CommandOutcome } from './command-outcome.ts';

export interface ReportOptions {
  rule?: string;
  verdict?: string;
  from?: string;
  to?: string;
  market?: string;
  status?: string;
  page?: string;
  /** Print the rows as CSV. */
  csv?: boolean;
}

/**
 * `reports`: results that did not pass, over all stored check reports.
 *
 * @throws CodedError `invalid_request` naming the first option that is wrong.
 */
export async function reportsCommand(database: Database, options: ReportOptions): Promise<CommandOutcome> {
  const { rule, verdict, from, to, market, status, page } = options;
  const parsed = contract.query.safeParse({ rule, verdict, from, to, market, status, page, pageSize: 200 });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CodedError('invalid_request', `--${issue?.path.join('.')}: ${issue?.message}.`);
  }
  const found = await searchReports(database, COMMAND_LINE, parsed.data);
  if (options.csv) return { exitCode: 0, result: found, text: reportsAsCsv(found.reports).trimEnd() };
  const lines = found.reports.map(
    ({ checkedAt, verdict: shown, ruleId, assemblyId, market: where, status: state, firstFinding }) =>
      `${checkedAt}  ${shown.toUpperCase().padEnd(7)}  ${ruleId}  ${assemblyId}  ${where}  ${state}  ${firstFinding}`,
  );
  const pages = Math.max(1, Math.ceil(found.total / found.pageSize));
  return {
    exitCode: 0,
    result: found,
    text: [
      ...lines,
      `${found.total} results in ${found.assemblies} emails (page ${found.page} of ${pages}).`,
    ].join('\n'),
  };
}
