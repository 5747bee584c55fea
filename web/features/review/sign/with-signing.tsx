import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { signingQuery } from './signing-query.ts';
import type { Signing } from './signing-query.ts';

interface Properties {
  assemblyId: string;
  revision: number;
  children: (signing: Signing) => ReactNode;
}

/** Asks the server as what the person may decide on a revision, then shows what is made of it. */
export function WithSigning({ assemblyId, revision, children }: Properties) {
  const { t } = useTranslation();
  const signing = useQuery(signingQuery(assemblyId, revision));
  if (signing.isPending) return <ListSkeleton />;
  if (signing.isError)
    return (
      <ErrorState
        error={signing.error}
        title={t('review.signingFailed')}
        onRetry={() => void signing.refetch()}
      />
    );
  return children(signing.data);
}
