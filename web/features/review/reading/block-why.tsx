import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BlockView } from '../../../../core/contract/review-blocks.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';

interface Properties {
  block: BlockView;
  neighbourName: (key: string) => string;
}

/** Why a block is of its class, which neighbourhood is new, and when this reader ticked it. */
export function BlockWhy({ block, neighbourName }: Properties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const why =
    block.class === 'approved_new_neighbourhood' && block.textSigned
      ? 'signedElsewhere'
      : block.class === 'adapted' && block.diff === null
        ? 'adaptedWithoutSource'
        : block.class === 'approved_new_neighbourhood' && block.kind === 'references'
          ? 'citations'
          : block.class;
  const facts = [
    t(`reading.why.${why}`),
    // Where the words themselves are new, their neighbourhood is new as a matter of course.
    ...(block.textSigned
      ? block.newNeighbours.map((key) => t('reading.newNeighbour', { block: neighbourName(key) }))
      : []),
    ...(block.newTemplate ? [t('reading.newTemplate')] : []),
    ...(block.seenAt === null ? [] : [t('reading.seenAt', { at: formatInstant(block.seenAt, language) })]),
  ];
  return (
    <div>
      {facts.map((fact) => (
        <Text key={fact} size="sm">
          {fact}
        </Text>
      ))}
    </div>
  );
}
