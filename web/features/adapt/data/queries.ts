import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { getAdaptation, listAdaptations } from '../../../../core/contract/adaptation.ts';
import type { AdaptationView } from '../../../../core/contract/adaptation.ts';
import { previewAssembly } from '../../../../core/contract/assembly.ts';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { call } from '../../../lib/api/call.ts';
import type { InterfaceLanguage } from '../../../lib/i18n/i18n.ts';

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

/** The rendered email of one revision; the one before stays on view until the next is there. */
export const usePreview = (
  { id, revision, contentHash }: AssemblyView,
  marks: boolean,
  language: InterfaceLanguage,
) =>
  useQuery({
    queryKey: ['adapt', 'preview', id, revision, contentHash, marks, language],
    queryFn: async ({ signal }) => {
      const query = { marks: marks ? 'true' : 'false', language } as const;
      return (await call(previewAssembly, { params: { id }, query, signal })).body;
    },
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
