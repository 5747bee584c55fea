import { useTerm } from '../../../lib/i18n/use-term.ts';
import { useVocabulary } from '../../../lib/vocabulary.ts';
import type { FacetName } from './module-filters.ts';

/** The word for a value of a facet. */
export function useFacetWords(): (facet: FacetName, value: string) => string {
  const term = useTerm();
  const { data: vocabulary } = useVocabulary();
  return (facet, value) =>
    facet === 'product'
      ? (vocabulary?.products.find(({ id }) => id === value)?.name ?? value)
      : term(facet, value);
}
