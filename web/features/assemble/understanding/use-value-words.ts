import type { UnderstoodPart } from '../../../../core/assembly/understanding.ts';
import { formatDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { useVocabulary } from '../../../lib/vocabulary.ts';

/** Gives the words for a value of a part: names of markets, products and templates, terms, dates. */
export function useValueWords(): (part: UnderstoodPart, value: string) => string {
  const term = useTerm();
  const language = useLanguage();
  const { data: vocabulary } = useVocabulary();
  return (part, value) => {
    switch (part) {
      case 'market':
        return term('market', value);
      case 'language':
        return term('language', value);
      case 'channel':
        return term('channel', value);
      case 'audience':
        return term('audience', value);
      case 'moment':
        return term('moment', value);
      case 'topics':
        return term('topic', value);
      case 'product':
        return vocabulary?.products.find(({ id }) => id === value)?.name ?? value;
      case 'template':
        return vocabulary?.templates.find(({ id }) => id === value)?.name ?? value;
      case 'plannedSendDate':
        return formatDay(value, language);
      case 'hcp':
        return value;
    }
  };
}
