import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { getRule, listRules, searchReports } from '../../../core/contract/check-reports.ts';
import { call } from '../../lib/api/call.ts';

export type ReportQuery = z.input<typeof searchReports.query>;
export type FoundReports = z.output<(typeof searchReports.responses)[200]>;

export const fetchReports = async (query: ReportQuery, signal?: AbortSignal): Promise<FoundReports> =>
  (await call(searchReports, { query, ...(signal ? { signal } : {}) })).body;

export const reportsQuery = (query: ReportQuery) =>
  queryOptions({
    queryKey: ['reports', 'search', query],
    queryFn: ({ signal }) => fetchReports(query, signal),
    placeholderData: keepPreviousData,
  });

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: async ({ signal }) => (await call(listRules, { signal })).body.rules,
  staleTime: Infinity,
});

export const ruleQuery = (id: string) =>
  queryOptions({
    queryKey: ['rules', id],
    queryFn: async ({ signal }) => (await call(getRule, { params: { id }, signal })).body,
    staleTime: Infinity,
  });
