import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { getReviewBlocks } from '../../../../core/contract/review-blocks.ts';
import { listThreads } from '../../../../core/contract/review-comments.ts';
import { call } from '../../../lib/api/call.ts';

export type ReviewBlocks = z.output<(typeof getReviewBlocks)['responses'][200]>;
export type Threads = z.output<(typeof listThreads)['responses'][200]>;

export const blocksQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', id, 'blocks'],
    queryFn: async ({ signal }): Promise<ReviewBlocks> =>
      (await call(getReviewBlocks, { params: { id }, signal })).body,
  });

/** Comments of others come in while one reads. */
export const threadsQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', id, 'threads'],
    queryFn: async ({ signal }): Promise<Threads> =>
      (await call(listThreads, { params: { id }, signal })).body,
    refetchInterval: 30_000,
  });
