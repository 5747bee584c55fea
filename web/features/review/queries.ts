import { queryOptions } from '@tanstack/react-query';
import { getAssembly } from '../../../core/contract/assembly.ts';
import type { AssemblyView } from '../../../core/contract/assembly.ts';
import { listExports } from '../../../core/contract/release.ts';
import { getReview, listReviewQueue } from '../../../core/contract/review.ts';
import type { z } from 'zod';
import { call } from '../../lib/api/call.ts';
import type { QueueQuery } from './queue/queue-filters.ts';

export type ReviewRecord = z.output<(typeof getReview)['responses'][200]>;
export type ReviewQueue = z.output<(typeof listReviewQueue)['responses'][200]>;
export type ExportedForm = z.output<(typeof listExports)['responses'][200]>['exports'][number];

/** Most rows of one tab that the server gives. */
export const QUEUE_LIMIT = 200;

export const queueQuery = (narrowed: QueueQuery) =>
  queryOptions({
    queryKey: ['reviews', narrowed],
    queryFn: async ({ signal }): Promise<ReviewQueue> => {
      const query = { limit: QUEUE_LIMIT, ...narrowed };
      return (await call(listReviewQueue, { query, signal })).body;
    },
    refetchInterval: 60_000,
  });

export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', id],
    queryFn: async ({ signal }): Promise<ReviewRecord> =>
      (await call(getReview, { params: { id }, signal })).body,
  });

export const assemblyQuery = (id: string) =>
  queryOptions({
    queryKey: ['assembly', id],
    queryFn: async ({ signal }): Promise<AssemblyView> =>
      (await call(getAssembly, { params: { id }, signal })).body,
  });

export const exportsQuery = (id: string) =>
  queryOptions({
    queryKey: ['exports', id],
    queryFn: async ({ signal }): Promise<ExportedForm[]> =>
      (await call(listExports, { params: { id }, signal })).body.exports,
  });
