import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { saveFile } from '../../lib/save-file.ts';
import { useDocumentTitle } from '../../lib/use-document-title.ts';
import { useUrlFilters } from '../../lib/use-url-filters.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Page } from '../../ui/page.tsx';
import { governanceAsCsv } from './governance-csv.ts';
import { Acceptance } from './measures/acceptance.tsx';
import { EngineNow } from './measures/engine-now.tsx';
import { Evaluations } from './measures/evaluations.tsx';
import { Incidents } from './measures/incidents.tsx';
import { LatestCalls } from './measures/latest-calls.tsx';
import { UseOfModel } from './measures/use-of-model.tsx';
import { PeriodBar } from './period-bar.tsx';
import { governanceQuery } from './queries.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** /governance: the part of engines, counted from the records. */
export function GovernancePage() {
  const { t } = useTranslation();
  useDocumentTitle(t('governance.title'));
  const filters = useUrlFilters(['from', 'to']);
  const { from, to } = filters.values;
  const found = useQuery(
    governanceQuery({
      ...(from !== undefined && DAY.test(from) ? { from } : {}),
      ...(to !== undefined && DAY.test(to) ? { to } : {}),
    }),
  );
  const { data } = found;
  return (
    <Page>
      <PageHeader title={t('governance.title')} purpose={t('governance.purpose')}>
        <Button component={Link} to="/governance/model-card" variant="default">
          {t('governance.card')}
        </Button>
        <Button component={Link} to="/governance/lineage" variant="default">
          {t('governance.lineageGeneral')}
        </Button>
        <Button
          variant="default"
          disabled={!data}
          onClick={() =>
            data &&
            saveFile('governance.csv', new Blob([governanceAsCsv(data)], { type: 'text/csv;charset=utf-8' }))
          }
        >
          {t('governance.csv')}
        </Button>
      </PageHeader>
      {found.isPending && <ListSkeleton rows={6} height={120} />}
      {found.isError && (
        <ErrorState error={found.error} title={t('governance.failed')} onRetry={() => void found.refetch()} />
      )}
      {data && (
        <>
          <PeriodBar filters={filters} />
          {!data.modelEverAsked && (
            <Notice tone="info" title={t('governance.onlyDeterministic')}>
              {t('governance.onlyDeterministicCause')}
            </Notice>
          )}
          <EngineNow governance={data} />
          <Acceptance governance={data} />
          <Evaluations governance={data} />
          <UseOfModel governance={data} />
          <Incidents incidents={data.incidents} />
          <LatestCalls page={filters.page} onPage={filters.toPage} />
        </>
      )}
    </Page>
  );
}
