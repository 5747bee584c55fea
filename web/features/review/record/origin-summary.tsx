import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { blocksOf, originCounts } from './origin-counts.ts';

/** "4 of 5 blocks: approved verbatim; 1 of 5 blocks: AI-generated". */
export function OriginSummary({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const blocks = blocksOf(assembly);
  return originCounts(blocks)
    .map(({ origin, count }) =>
      t('review.originCount', { count, total: blocks.length, origin: t(`origin.${origin}`) }),
    )
    .join('; ');
}
