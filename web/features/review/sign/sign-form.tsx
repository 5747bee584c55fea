import { useQuery } from '@tanstack/react-query';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { ReviewRecord } from '../queries.ts';
import { DecisionForm } from './decision-form.tsx';
import { signingQuery } from './signing-query.ts';

interface Properties {
  record: ReviewRecord;
  assembly: AssemblyView;
  onClose: () => void;
}

/** Asks the server as what one may decide, then shows the form for it. */
export function SignForm({ record, assembly, onClose }: Properties) {
  const { t } = useTranslation();
  const signing = useQuery(signingQuery(assembly.id, assembly.revision));
  if (signing.isPending) return <ListSkeleton />;
  if (signing.isError)
    return (
      <ErrorState
        error={signing.error}
        title={t('review.signingFailed')}
        onRetry={() => void signing.refetch()}
      />
    );
  if (signing.data.choices.length === 0)
    return (
      <Notice tone="info" title={t('review.cannotSign')}>
        {t('review.noChoice')}
      </Notice>
    );
  return <DecisionForm record={record} assembly={assembly} signing={signing.data} onClose={onClose} />;
}
