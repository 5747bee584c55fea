import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { decideSuggestion, listSuggestions } from '../../../../core/contract/suggestions.ts';
import type { SuggestionView } from '../../../../core/contract/suggestions.ts';
import { call } from '../../../lib/api/call.ts';

type Query = z.input<typeof listSuggestions.query>;

export const suggestionsQuery = (query: Query) =>
  queryOptions({
    queryKey: ['library', 'suggestions', query],
    queryFn: async ({ signal }) => (await call(listSuggestions, { query, signal })).body,
    placeholderData: keepPreviousData,
  });

/** Accepts or rejects a suggestion as it was read. */
export function useDecide({ id, revision }: SuggestionView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ decision, reason }: { decision: 'accepted' | 'rejected'; reason: string }) =>
      call(decideSuggestion, { params: { id }, body: { decision, reason }, ifMatch: revision }),
    // An accepted suggestion is a new version of a module: everything about the library is asked for again.
    onSettled: () => client.invalidateQueries({ queryKey: ['library'] }),
  });
}
