import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Page } from '../../../ui/page.tsx';
import { visualQuery } from './queries.ts';
import { VisualScreen } from './visual-screen.tsx';

/** /library/visuals/:visual: one picture in full. */
export function VisualPage() {
  const { t } = useTranslation();
  const { visual: id = '' } = useParams();
  const found = useQuery(visualQuery(id));
  useDocumentTitle(id, t('visuals.title'));
  return (
    <Page>
      <Anchor component={Link} to="/library/visuals" size="sm">
        {t('visuals.back')}
      </Anchor>
      {found.isPending && <ListSkeleton rows={3} height={160} />}
      {found.isError && (
        <ErrorState
          error={found.error}
          title={t('visuals.oneFailed')}
          kept={t('library.kept')}
          onRetry={() => void found.refetch()}
        />
      )}
      {found.data && <VisualScreen detail={found.data} />}
    </Page>
  );
}
