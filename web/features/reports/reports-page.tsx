import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../lib/use-document-title.ts';
import { useUrlFilters } from '../../lib/use-url-filters.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Page } from '../../ui/page.tsx';
import { Pager } from '../../ui/pager.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { reportsQuery } from './queries.ts';
import { REPORT_FILTERS, reportQueryOf } from './report-filters.ts';
import { ReportRow } from './report-row.tsx';
import { useDownload } from './use-download.ts';

/** /reports: results that did not pass, over all check reports. */
export function ReportsPage() {
  const { t } = useTranslation();
  useDocumentTitle(t('reports.title'));
  const filters = useUrlFilters(REPORT_FILTERS);
  const found = useQuery(reportsQuery(reportQueryOf(filters.values, filters.page)));
  const download = useDownload(filters.values);
  const narrowed = Object.keys(filters.values).length > 0;
  const { data } = found;
  return (
    <Page>
      <PageHeader title={t('reports.title')} purpose={t('reports.purpose')}>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={!data || data.total === 0}
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          {t('reports.download')}
        </Button>
      </PageHeader>
      <FilterBar filters={filters} />
      {found.isPending && <ListSkeleton rows={6} height={72} />}
      {found.isError && (
        <ErrorState
          error={found.error}
          title={t('reports.failed')}
          kept={t('reports.kept')}
          onRetry={() => void found.refetch()}
        />
      )}
      {data?.total === 0 && (
        <EmptyState
          title={t('reports.nothing')}
          cause={narrowed ? t('reports.nothingMatches') : t('reports.nothingYet')}
          action={
            narrowed && (
              <Button variant="default" onClick={filters.clear}>
                {t('lists.clear')}
              </Button>
            )
          }
        />
      )}
      {data && data.total > 0 && (
        <>
          <Text size="sm" role="status">
            {t('reports.counts', { count: data.assemblies, results: data.total })}
          </Text>
          <RowList label={t('reports.title')}>
            {data.reports.map((report) => (
              <ReportRow key={`${report.reportId} ${report.ruleId}`} report={report} />
            ))}
          </RowList>
          <Pager page={filters.page} pageSize={data.pageSize} total={data.total} onPage={filters.toPage} />
        </>
      )}
    </Page>
  );
}
