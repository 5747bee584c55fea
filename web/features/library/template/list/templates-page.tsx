import { Anchor, Button, NativeSelect } from '@mantine/core';
import { IconSearch, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CONTENT_STATUSES } from '../../../../../core/library/vocabulary/terms.ts';
import { useTerm } from '../../../../lib/i18n/use-term.ts';
import { mayDo, usePerson } from '../../../../lib/session.ts';
import { useDocumentTitle } from '../../../../lib/use-document-title.ts';
import { useUrlFilters } from '../../../../lib/use-url-filters.ts';
import { ErrorState } from '../../../../ui/error-state.tsx';
import { FilterText } from '../../../../ui/filter-text.tsx';
import { ListSkeleton } from '../../../../ui/list-skeleton.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Page } from '../../../../ui/page.tsx';
import { templatesQuery } from '../queries.ts';
import { TemplateResults } from './template-results.tsx';

const PAGE_SIZE = 25;

/** /library/templates: every template with its state, and the way to import one. */
export function TemplatesPage() {
  const { t } = useTranslation();
  const term = useTerm();
  useDocumentTitle(t('template.title'), t('library.title'));
  const filters = useUrlFilters(['text', 'status']);
  const { text } = filters.values;
  const status = CONTENT_STATUSES.find((one) => one === filters.values.status);
  const templates = useQuery(
    templatesQuery({
      page: filters.page,
      pageSize: PAGE_SIZE,
      ...(text === undefined ? {} : { text }),
      ...(status ? { status } : {}),
    }),
  );
  return (
    <Page>
      <Anchor component={Link} to="/library" size="sm">
        {t('library.back')}
      </Anchor>
      <PageHeader title={t('template.title')} purpose={t('template.purpose')}>
        {mayDo(usePerson(), 'library.import') && (
          <Button
            component={Link}
            to="/library/templates/import"
            leftSection={<IconUpload size={16} aria-hidden />}
          >
            {t('template.import')}
          </Button>
        )}
      </PageHeader>
      <search aria-label={t('lists.filters')} style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
        <FilterText
          label={t('template.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text ?? ''}
          onApply={(value) => filters.set('text', value)}
        />
        <NativeSelect
          size="sm"
          label={t('library.facet.status')}
          value={status ?? ''}
          onChange={(event) => filters.set('status', event.currentTarget.value)}
          data={[
            { value: '', label: t('template.everyStatus') },
            ...CONTENT_STATUSES.map((one) => ({ value: one, label: term('status', one) })),
          ]}
        />
      </search>
      {templates.isPending && <ListSkeleton rows={5} height={72} />}
      {templates.isError && (
        <ErrorState
          error={templates.error}
          title={t('template.listFailed')}
          kept={t('library.kept')}
          onRetry={() => void templates.refetch()}
        />
      )}
      {templates.data && <TemplateResults found={templates.data} filters={filters} />}
    </Page>
  );
}
