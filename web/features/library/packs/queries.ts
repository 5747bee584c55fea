import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { MarketPackView } from '../../../../core/contract/market-packs.ts';
import { getMarketPack, listMarketPacks } from '../../../../core/contract/market-packs.ts';
import { call } from '../../../lib/api/call.ts';

export type PackRows = z.output<(typeof listMarketPacks)['responses'][200]>['packs'];

/** Packs are part of the program: they change only with it. */
const UNCHANGED_MS = 300_000;

export const packsQuery = queryOptions({
  queryKey: ['market-packs'],
  queryFn: async ({ signal }): Promise<PackRows> => (await call(listMarketPacks, { signal })).body.packs,
  staleTime: UNCHANGED_MS,
});

export const packQuery = (market: string) =>
  queryOptions({
    queryKey: ['market-packs', market],
    queryFn: async ({ signal }): Promise<MarketPackView> =>
      (await call(getMarketPack, { params: { market }, signal })).body,
    staleTime: UNCHANGED_MS,
  });
