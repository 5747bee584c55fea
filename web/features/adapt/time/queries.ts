import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { getMeasures, listMeasures } from '../../../../core/contract/active-time.ts';
import type { MeasuredAdaptation } from '../../../../core/contract/active-time.ts';
import { call } from '../../../lib/api/call.ts';

export type Measures = z.output<(typeof listMeasures)['responses'][200]>;

export const measuresKey = (assemblyId: string) => ['adapt', 'measures', assemblyId] as const;

/** The measures of one email. */
export const measuresQuery = (assemblyId: string) =>
  queryOptions({
    queryKey: measuresKey(assemblyId),
    queryFn: async ({ signal }): Promise<MeasuredAdaptation> =>
      (await call(getMeasures, { params: { id: assemblyId }, signal })).body,
  });

/** The measures of the adaptations of a market, to compare one with. */
export const marketMeasuresQuery = (market: string) =>
  queryOptions({
    queryKey: ['adapt', 'market-measures', market],
    queryFn: async ({ signal }): Promise<Measures> =>
      (await call(listMeasures, { query: { market }, signal })).body,
    staleTime: 60_000,
  });
