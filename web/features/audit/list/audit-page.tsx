import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { useUrlFilters } from '../../../lib/use-url-filters.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { RowList } from '../../../ui/row-list.tsx';
import { entriesQuery } from '../queries.ts';
import { ENTRY_FILTERS, entryQueryOf } from './entry-filters.ts';
import { EntryRow } from './entry-row.tsx';
import { FilterBar } from './filter-bar.tsx';
import { LogActions } from './log-actions.tsx';

/** /audit: what happened, newest first, in plain sentences. */
export function AuditPage() {
  const { t } = useTranslation();
  useDocumentTitle(t('audit.title'));
  const filters = useUrlFilters(ENTRY_FILTERS);
  const entries = useQuery(entriesQuery(entryQueryOf(filters.values, filters.page)));
  const narrowed = Object.keys(filters.values).length > 0;
  return (
    <Page>
      <PageHeader title={t('audit.title')} purpose={t('audit.purpose')}>
        <LogActions />
      </PageHeader>
      <FilterBar filters={filters} />
      {entries.isPending && <ListSkeleton rows={8} height={56} />}
      {entries.isError && (
        <ErrorState
          error={entries.error}
          title={t('audit.listFailed')}
          kept={t('audit.kept')}
          onRetry={() => void entries.refetch()}
        />
      )}
      {entries.data?.total === 0 && (
        <EmptyState
          title={t('audit.nothing')}
          cause={narrowed ? t('audit.nothingMatches') : t('audit.nothingYours')}
          action={
            narrowed && (
              <Button variant="default" onClick={filters.clear}>
                {t('lists.clear')}
              </Button>
            )
          }
        />
      )}
      {entries.data && entries.data.total > 0 && (
        <>
          {entries.data.entries.length > 0 && (
            <RowList label={t('audit.entries')}>
              {entries.data.entries.map((placed) => (
                <EntryRow key={placed.entry.id} placed={placed} />
              ))}
            </RowList>
          )}
          <Pager
            page={filters.page}
            pageSize={entries.data.pageSize}
            total={entries.data.total}
            onPage={filters.toPage}
          />
        </>
      )}
    </Page>
  );
}
