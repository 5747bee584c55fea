import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { checkAdaptation } from '../../../../core/contract/parity.ts';
import type { ParityFinding } from '../../../../core/contract/parity.ts';
import { LONGEST_LOOKED_UP, searchTranslationMemory } from '../../../../core/contract/translation-memory.ts';
import type { MemoryOffer } from '../../../../core/contract/translation-memory.ts';
import { call } from '../../../lib/api/call.ts';

/** A text is checked once; what the library says about it may change, so not for ever. */
const UNCHANGED_MS = 60_000;

/** What speaks against a text; an older call is aborted when the text goes on. */
export const parityQuery = (body: z.input<typeof checkAdaptation.body>) =>
  queryOptions({
    queryKey: ['adapt', 'parity', body],
    queryFn: async ({ signal }): Promise<ParityFinding[]> =>
      (await call(checkAdaptation, { body, signal })).body.findings,
    staleTime: UNCHANGED_MS,
  });

export interface SentenceOffers {
  source: string;
  offers: MemoryOffer[];
}

/** Approved renditions per sentence of a source; of a very long one its beginning is looked up. */
export const memoryQuery = (query: z.input<typeof searchTranslationMemory.query>) =>
  queryOptions({
    queryKey: ['adapt', 'memory', query],
    queryFn: async ({ signal }): Promise<SentenceOffers[]> => {
      const source = query.source.slice(0, LONGEST_LOOKED_UP).toWellFormed();
      return (await call(searchTranslationMemory, { query: { ...query, source }, signal })).body.sentences;
    },
    enabled: query.source.trim() !== '',
    staleTime: UNCHANGED_MS,
  });
