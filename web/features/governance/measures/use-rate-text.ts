import { useTranslation } from 'react-i18next';
import type { Rate } from '../../../../core/model/wilson.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';

/** A rate as words: its share, its 95 % interval and the numbers behind it. */
export function useRateText(): (rate: Rate) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const percent = (value: number): string => formatNumber(Math.round(value * 1_000) / 10, language);
  return ({ share, low, high, count, of }) =>
    share === null || low === null || high === null
      ? t('governance.nothingCounted')
      : t('governance.rate', { share: percent(share), low: percent(low), high: percent(high), count, of });
}
