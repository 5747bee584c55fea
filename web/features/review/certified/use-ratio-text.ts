import { useTranslation } from 'react-i18next';
import type { Figures } from '../../../../core/release/certified-set/enumeration.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';

/** Words to review with their share of all words. */
export function useRatioText(): (figures: Figures, words?: number) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ wordsToReview, wordsTotal }, words = wordsToReview) =>
    t('certified.ratio', {
      words: formatNumber(words, language),
      percent: new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(
        wordsTotal === 0 ? 0 : words / wordsTotal,
      ),
    });
}
