import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Page } from '../../../ui/page.tsx';
import { moduleQuery } from '../queries.ts';
import { ModuleScreen } from './module-screen.tsx';

/** /library/:module: one module in full; `?version=` shows an earlier one. */
export function ModulePage() {
  const { t } = useTranslation();
  const { module: id = '' } = useParams();
  const [params] = useSearchParams();
  const asked = Number.parseInt(params.get('version') ?? '', 10);
  const module = useQuery(moduleQuery(id, asked > 0 ? asked : null));
  useDocumentTitle(module.data?.module.keyMessage ?? id, t('library.title'));
  return (
    <Page>
      {module.isPending && <ListSkeleton rows={4} height={140} />}
      {module.isError && (
        <ErrorState
          error={module.error}
          title={t('library.moduleFailed')}
          kept={t('library.kept')}
          onRetry={() => void module.refetch()}
        />
      )}
      {module.data && <ModuleScreen detail={module.data} />}
    </Page>
  );
}
