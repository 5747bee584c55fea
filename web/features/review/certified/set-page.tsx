import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { setQuery } from './queries.ts';
import { SetBlocks } from './set-blocks.tsx';
import { SetFigures } from './set-figures.tsx';
import { SetMatrix } from './set-matrix.tsx';
import { SetNeighbours } from './set-neighbours.tsx';
import { SetSignatures } from './set-signatures.tsx';
import { SubmitSetButton } from './submit-set-button.tsx';

/** /review/sets/:id: figures, matrix, what is to be read of the set, signatures. */
export function SetPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const set = useQuery(setQuery(id));
  useDocumentTitle(set.data?.name ?? '', t('certified.title'));
  if (!set.data)
    return (
      <Page>
        {set.isError ? (
          <ErrorState
            error={set.error}
            title={t('certified.setFailed')}
            kept={t('certified.kept')}
            onRetry={() => void set.refetch()}
          />
        ) : (
          <ListSkeleton rows={4} height={140} />
        )}
      </Page>
    );
  return (
    <Page>
      <PageHeader title={set.data.name} purpose={t('certified.purpose')}>
        <StatusBadge status={set.data.status} />
        <Anchor component={Link} to="/review/sets">
          {t('certified.back')}
        </Anchor>
        <SubmitSetButton set={set.data} />
      </PageHeader>
      <SetFigures set={set.data} />
      <SetSignatures set={set.data} />
      <SetMatrix set={set.data} />
      <SetBlocks set={set.data} />
      <SetNeighbours set={set.data} />
    </Page>
  );
}
