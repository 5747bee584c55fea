import { Stack } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { FilterText } from '../../../ui/filter-text.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { modulesQuery } from '../queries.ts';
import { Facets } from './facets.tsx';
import classes from './facets.module.css';
import { LibraryLinks } from './library-links.tsx';
import { moduleQueryOf } from './module-filters.ts';
import { ModuleResults } from './module-results.tsx';
import { useModuleFilters } from './use-module-filters.ts';

/** /library: every module with its state; facets, search, and the way to import. */
export function LibraryPage() {
  const { t } = useTranslation();
  useDocumentTitle(t('library.title'));
  const filters = useModuleFilters();
  const modules = useQuery(modulesQuery(moduleQueryOf(filters.values, filters.page)));
  return (
    <Page>
      <PageHeader title={t('library.title')} purpose={t('library.purpose')}>
        <LibraryLinks />
      </PageHeader>
      <FilterText
        label={t('library.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filters.values.text ?? ''}
        onApply={(text) => filters.set('text', text)}
      />
      {modules.isPending && <ListSkeleton rows={6} height={88} />}
      {modules.isError && (
        <ErrorState
          error={modules.error}
          title={t('library.listFailed')}
          kept={t('library.kept')}
          onRetry={() => void modules.refetch()}
        />
      )}
      {modules.data && (
        <div className={classes['columns']}>
          <Facets facets={modules.data.facets} filters={filters} />
          <Stack gap="sm">
            <ModuleResults found={modules.data} filters={filters} />
          </Stack>
        </div>
      )}
    </Page>
  );
}
