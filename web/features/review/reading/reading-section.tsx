import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Section } from '../../../ui/section.tsx';
import { BlockList } from './block-list.tsx';
import { blocksQuery } from './queries.ts';
import { ReadingSummary } from './reading-summary.tsx';
import { ShowChoice } from './show-choice.tsx';

/** What is to be read of the email: the figures, then every block, those open that hold something new. */
export function ReadingSection({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const blocks = useQuery(blocksQuery(assembly.id));
  return (
    <Section title={t('reading.title')} action={<ShowChoice />}>
      {blocks.isPending && <ListSkeleton rows={5} height={64} />}
      {blocks.isError && (
        <ErrorState
          error={blocks.error}
          title={t('reading.failed')}
          kept={t('reading.kept')}
          onRetry={() => void blocks.refetch()}
        />
      )}
      {blocks.data && (
        <>
          <ReadingSummary data={blocks.data} />
          <BlockList assembly={assembly} data={blocks.data} />
        </>
      )}
    </Section>
  );
}
