import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ExcludedCounts } from './excluded-counts.tsx';
import { GapCard } from './gap-card.tsx';
import classes from './inspector.module.css';

/** What is missing, and what was left out before the choice. */
export function GapsPanel({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  return (
    <div className={classes['cards']}>
      {assembly.gaps.length === 0 && (
        <EmptyState
          icon={<IconCircleCheck size={22} />}
          title={t('assemble.noGaps')}
          cause={t('assemble.noGapsCause')}
        />
      )}
      {assembly.gaps.map((gap) => (
        <GapCard key={gap.slotId} gap={gap} assembly={assembly} />
      ))}
      <ExcludedCounts excluded={assembly.excluded} />
    </div>
  );
}
