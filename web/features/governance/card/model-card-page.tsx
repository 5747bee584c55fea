import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { cardQuery } from '../queries.ts';
import { ModelCardScreen } from './model-card-screen.tsx';

/** /governance/model-card: the model card, made from program and records. */
export function ModelCardPage() {
  const { t } = useTranslation();
  useDocumentTitle(t('governance.card'), t('governance.title'));
  const found = useQuery(cardQuery);
  return (
    <Page>
      <PageHeader title={t('governance.card')} purpose={t('governance.cardPurpose')}>
        <Button variant="default" onClick={() => globalThis.print()}>
          {t('governance.print')}
        </Button>
      </PageHeader>
      {found.isPending && <ListSkeleton rows={5} height={120} />}
      {found.isError && (
        <ErrorState
          error={found.error}
          title={t('governance.cardFailed')}
          onRetry={() => void found.refetch()}
        />
      )}
      {found.data && <ModelCardScreen card={found.data} />}
    </Page>
  );
}
