import { SEARCHED_VERDICTS } from '../../../core/contract/check-reports.ts';
import { ASSEMBLY_STATUSES } from '../../../core/review/transitions.ts';
import type { ReportQuery } from './queries.ts';

/** Filters of the search in the address. */
export const REPORT_FILTERS = ['rule', 'verdict', 'from', 'to', 'market', 'status'] as const;
export type ReportFilterName = (typeof REPORT_FILTERS)[number];

export const PAGE_SIZE = 50;

const isDay = (value: string | undefined): value is string =>
  value !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(value);

/** The request for what the address says. What makes no sense is left out. */
export function reportQueryOf(
  values: Readonly<Partial<Record<ReportFilterName, string>>>,
  page: number,
  pageSize = PAGE_SIZE,
): ReportQuery {
  const { rule, from, to, market } = values;
  const verdict = SEARCHED_VERDICTS.find((each) => each === values.verdict);
  const status = ASSEMBLY_STATUSES.find((each) => each === values.status);
  return {
    page,
    pageSize,
    ...(rule === undefined ? {} : { rule }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(market !== undefined && /^[A-Z]{2}$/u.test(market) ? { market } : {}),
    ...(status === undefined ? {} : { status }),
  };
}
