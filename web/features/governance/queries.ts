import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { getModelCall } from '../../../core/contract/ai-record.ts';
import { getGovernance, getModelCard } from '../../../core/contract/governance.ts';
import { getLineage } from '../../../core/contract/lineage.ts';
import { listModelCalls } from '../../../core/contract/model.ts';
import { call } from '../../lib/api/call.ts';

type GovernanceQuery = z.input<typeof getGovernance.query>;

export const governanceQuery = (query: GovernanceQuery) =>
  queryOptions({
    queryKey: ['governance', query],
    queryFn: async ({ signal }) => (await call(getGovernance, { query, signal })).body,
    placeholderData: keepPreviousData,
  });

export const callsQuery = (page: number) =>
  queryOptions({
    queryKey: ['governance', 'calls', page],
    queryFn: async ({ signal }) =>
      (await call(listModelCalls, { query: { page, pageSize: 20 }, signal })).body,
    placeholderData: keepPreviousData,
  });

export const callQuery = (id: string) =>
  queryOptions({
    queryKey: ['governance', 'call', id],
    queryFn: async ({ signal }) => (await call(getModelCall, { params: { id }, signal })).body,
  });

export const cardQuery = queryOptions({
  queryKey: ['governance', 'card'],
  queryFn: async ({ signal }) => (await call(getModelCard, { signal })).body,
});

export const lineageQuery = (id: string) =>
  queryOptions({
    queryKey: ['governance', 'lineage', id],
    queryFn: async ({ signal }) => (await call(getLineage, { params: { id }, signal })).body,
  });
