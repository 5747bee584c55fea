import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SetSummary } from '../../../../core/contract/certified-set.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { Row } from '../../../ui/row.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { useRatioText } from './use-ratio-text.ts';

/** One set in the list. */
export function SetRow({ set }: { set: SetSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const ratio = useRatioText();
  const { figures } = set;
  return (
    <Row to={`/review/sets/${set.id}`} title={set.name} aside={<StatusBadge status={set.status} />}>
      <Text size="sm">
        {t('certified.cell', { permitted: figures.permitted })} · {t('certified.wordsToReview')}:{' '}
        {ratio(figures)}
      </Text>
      <Text size="sm" c="dimmed">
        {set.markets.join(', ')} · {t('certified.by', { name: set.createdBy })} ·{' '}
        {formatInstant(set.createdAt, language)}
      </Text>
    </Row>
  );
}
