import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../../../core/contract/review.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { useVocabulary } from '../../../lib/vocabulary.ts';
import { Row } from '../../../ui/row.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { VerdictBadge } from '../../../ui/verdict-badge.tsx';
import { DecisionsSoFar } from './decisions-so-far.tsx';
import { QueueFigures } from './queue-figures.tsx';

/** One email of the queue: what it is, for which market, what reading it costs, what its checks say, who signed. */
export function QueueRow({ item }: { item: QueueItem }) {
  const { t } = useTranslation();
  const term = useTerm();
  const { data: vocabulary } = useVocabulary();
  const product = vocabulary?.products.find(({ id }) => id === item.product)?.name ?? item.product;
  const facts = [
    term('market', item.market),
    term('language', item.language),
    product,
    t('review.by', { name: item.mine ? t('review.you', { name: item.author }) : item.author }),
  ];
  return (
    <Row
      to={`/review/${encodeURIComponent(item.id)}`}
      title={item.templateName}
      aside={
        <>
          <VerdictBadge verdict={item.verdict ?? 'not_run'} />
          <StatusBadge status={item.status} />
        </>
      }
    >
      <Text size="sm" lineClamp={2}>
        {item.brief}
      </Text>
      <Text size="sm" c="dimmed" mb={6}>
        {facts.filter(Boolean).join(' · ')}
      </Text>
      <Stack gap={8}>
        <QueueFigures item={item} />
        <DecisionsSoFar decisions={item.decisions} />
      </Stack>
    </Row>
  );
}
