import { queryOptions } from '@tanstack/react-query';
import { getSet, listCampaigns, listSets } from '../../../../core/contract/certified-set.ts';
import type { SetPage, SetSummary } from '../../../../core/contract/certified-set.ts';
import type { Campaign } from '../../../../core/assembly/campaign.ts';
import { call } from '../../../lib/api/call.ts';

export const setsQuery = queryOptions({
  queryKey: ['sets'],
  queryFn: async ({ signal }): Promise<SetSummary[]> =>
    (await call(listSets, { query: {}, signal })).body.sets,
});

export const setQuery = (id: string) =>
  queryOptions({
    queryKey: ['set', id],
    queryFn: async ({ signal }): Promise<SetPage> => (await call(getSet, { params: { id }, signal })).body,
  });

/** The campaigns that ship with the program do not change while it runs. */
export const campaignsQuery = queryOptions({
  queryKey: ['campaigns'],
  queryFn: async ({ signal }): Promise<Campaign[]> => (await call(listCampaigns, { signal })).body.campaigns,
  staleTime: Infinity,
});
