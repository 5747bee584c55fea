import { useQuery } from '@tanstack/react-query';
import { getSuggestionState } from '../../core/contract/text-suggestions.ts';
import { call } from './api/call.ts';
import { useLanguage } from './i18n/use-language.ts';

/** Switch, budget and circuit change while a page is open. */
const FRESH_MS = 15_000;

/** Whether a language model can be asked for words; undefined until that is known, and where it cannot be found out. */
export function useSuggestionState() {
  const language = useLanguage();
  return useQuery({
    queryKey: ['suggestion-state', language],
    queryFn: async ({ signal }) => (await call(getSuggestionState, { query: { language }, signal })).body,
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
  }).data;
}
