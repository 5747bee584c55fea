import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BLOCK_CLASSES } from '../../../../core/review/blocks/classify-blocks.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { ClassBadge } from './class-badge.tsx';
import type { ReviewBlocks } from './queries.ts';

/** "2 of 9 blocks changed; 7 match signed text by hash", words to read, and how far this reader is. */
export function ReadingSummary({ data: { totals, blocks } }: { data: ReviewBlocks }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = (value: number) => formatNumber(value, language);
  const ticked = blocks.filter(({ seenAt }) => seenAt !== null).length;
  const sinceMyLook = blocks.filter((block) => block.sinceMyLook !== null).length;
  return (
    <Stack gap={4} role="status">
      <Text fw={600}>
        {t('reading.changed', { count: totals.changedBlocks, total: totals.blocks })};{' '}
        {t('reading.matching', { count: totals.matchingBlocks })}
      </Text>
      <Text size="sm">
        {t('reading.words', {
          words: shown(totals.wordsToRead),
          total: shown(totals.words),
          percent: totals.reusePercent,
        })}
      </Text>
      {totals.newNeighbourhoods > 0 && (
        <Text size="sm">
          {t('reading.neighbourhoods', {
            count: totals.newNeighbourhoods,
            words: shown(totals.neighbourhoodWords),
          })}
        </Text>
      )}
      <Text size="sm">
        {t('reading.ticked', { count: ticked, total: totals.blocks })}
        {sinceMyLook > 0 && `; ${t('reading.sinceMyLook', { count: sinceMyLook })}`}
      </Text>
      <Group gap={6}>
        {BLOCK_CLASSES.filter((name) => totals.byClass[name] > 0).map((name) => (
          <Group key={name} gap={4}>
            <ClassBadge name={name} />
            <Text size="sm">{totals.byClass[name]}</Text>
          </Group>
        ))}
      </Group>
    </Stack>
  );
}
