import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useDocumentTitle } from '../../../../lib/use-document-title.ts';
import { ErrorState } from '../../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../../ui/list-skeleton.tsx';
import { Page } from '../../../../ui/page.tsx';
import { templateQuery } from '../queries.ts';
import { TemplateScreen } from './template-screen.tsx';

/** /library/templates/:id: one template in full; `?version=` shows an earlier one, `?view=` one side of it. */
export function TemplatePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const asked = Number.parseInt(params.get('version') ?? '', 10);
  const template = useQuery(templateQuery(id, asked > 0 ? asked : null));
  useDocumentTitle(template.data?.template.name ?? id, t('template.title'));
  return (
    <Page>
      {template.isPending && <ListSkeleton rows={4} height={140} />}
      {template.isError && (
        <ErrorState
          error={template.error}
          title={t('template.loadFailed')}
          kept={t('library.kept')}
          onRetry={() => void template.refetch()}
        />
      )}
      {template.data && (
        <TemplateScreen
          key={`${template.data.template.id}@${template.data.version}`}
          detail={template.data}
        />
      )}
    </Page>
  );
}
