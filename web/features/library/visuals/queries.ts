import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { getVisual, listVisuals } from '../../../../core/contract/visuals.ts';
import { call } from '../../../lib/api/call.ts';

export type VisualPageOf = z.output<(typeof listVisuals)['responses'][200]>;
export type VisualDetail = z.output<(typeof getVisual)['responses'][200]>;

/** A page of the visuals. */
export const visualsQuery = (query: z.input<typeof listVisuals.query>) =>
  queryOptions({
    queryKey: ['library', 'visuals', query],
    queryFn: async ({ signal }): Promise<VisualPageOf> => (await call(listVisuals, { query, signal })).body,
    placeholderData: keepPreviousData,
  });

export const visualQuery = (id: string) =>
  queryOptions({
    queryKey: ['library', 'visual', id],
    queryFn: async ({ signal }): Promise<VisualDetail> =>
      (await call(getVisual, { params: { id }, signal })).body,
  });
