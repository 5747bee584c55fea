import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { getAdaptation, listAdaptations } from '../../../../core/contract/adaptation.ts';
import type { AdaptationView } from '../../../../core/contract/adaptation.ts';
import { call } from '../../../lib/api/call.ts';

export type AdaptationList = z.output<(typeof listAdaptations)['responses'][200]>;

/** Adaptations of an email, or what it is an adaptation of. */
export const adaptationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['adapt', 'list', id],
    queryFn: async ({ signal }): Promise<AdaptationList> =>
      (await call(listAdaptations, { params: { id }, signal })).body,
  });

/** One adaptation beside its source. */
export const adaptationQuery = (id: string) =>
  queryOptions({
    queryKey: ['adapt', 'one', id],
    queryFn: async ({ signal }): Promise<AdaptationView> =>
      (await call(getAdaptation, { params: { id }, signal })).body,
  });
