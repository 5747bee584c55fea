import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Page } from '../../../ui/page.tsx';
import { entryQuery } from '../queries.ts';
import { EntryScreen } from './entry-screen.tsx';

/** /audit/:id: one entry with its place in the chain. */
export function EntryPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const entry = useQuery(entryQuery(id));
  useDocumentTitle(t('audit.entry'), t('audit.title'));
  return (
    <Page>
      {entry.isPending && <ListSkeleton rows={3} height={140} />}
      {entry.isError && (
        <ErrorState
          error={entry.error}
          title={t('audit.entryFailed')}
          kept={t('audit.kept')}
          onRetry={() => void entry.refetch()}
        />
      )}
      {entry.data && <EntryScreen detail={entry.data} />}
    </Page>
  );
}
