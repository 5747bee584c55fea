import { useQuery } from '@tanstack/react-query';
import { getVocabulary } from '../../core/contract/conversation.ts';
import { call } from './api/call.ts';

/** Markets, terms, products and templates that this installation knows; they change only with the library. */
export const useVocabulary = () =>
  useQuery({
    queryKey: ['vocabulary'],
    queryFn: async ({ signal }) => (await call(getVocabulary, { signal })).body,
    staleTime: 300_000,
  });
