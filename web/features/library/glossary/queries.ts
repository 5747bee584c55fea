import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { listGlossary } from '../../../../core/contract/glossary.ts';
import { call } from '../../../lib/api/call.ts';

export type GlossaryPageOf = z.output<(typeof listGlossary)['responses'][200]>;

/** A page of the glossary. */
export const glossaryQuery = (query: z.input<typeof listGlossary.query>) =>
  queryOptions({
    queryKey: ['library', 'glossary', query],
    queryFn: async ({ signal }): Promise<GlossaryPageOf> =>
      (await call(listGlossary, { query, signal })).body,
    placeholderData: keepPreviousData,
  });
