import { Anchor, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useScope } from '../../../lib/scope.ts';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { useUrlFilters } from '../../../lib/use-url-filters.ts';
import { useUrlChoice } from '../../../lib/use-url-choice.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { queueQuery } from '../queries.ts';
import { FilterBar } from './filter-bar.tsx';
import { QUEUE_FILTERS, queueQueryOf } from './queue-filters.ts';
import { QueueTab } from './queue-tab.tsx';
import { QUEUE_TABS } from './queue-tabs.ts';

/** /review: what waits for this person, what waits for others, what is decided. */
export function QueuePage() {
  const { t } = useTranslation();
  useDocumentTitle(t('review.title'));
  const [tab, setTab] = useUrlChoice('tab', QUEUE_TABS, 'needsMe');
  const [market, setMarket] = useScope('market');
  const filters = useUrlFilters(QUEUE_FILTERS);
  const queue = useQuery(queueQuery(queueQueryOf(market, filters.values)));
  return (
    <Page>
      <PageHeader title={t('review.title')} purpose={t('review.purpose')}>
        <Anchor component={Link} to="/review/sets">
          {t('certified.title')}
        </Anchor>
      </PageHeader>
      <FilterBar filters={filters} />
      <Tabs value={tab} onChange={(value) => setTab(QUEUE_TABS.find((one) => one === value) ?? 'needsMe')}>
        <Tabs.List mb="md">
          {QUEUE_TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`review.tab.${name}`)}
              {queue.data && ` (${queue.data[name].length})`}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {QUEUE_TABS.map((name) => (
          <Tabs.Panel key={name} value={name}>
            {queue.isPending && <ListSkeleton rows={4} height={96} />}
            {queue.isError && (
              <ErrorState
                error={queue.error}
                title={t('review.queueFailed')}
                kept={t('review.queueKept')}
                onRetry={() => void queue.refetch()}
              />
            )}
            {queue.data && name === tab && (
              <QueueTab
                tab={name}
                items={queue.data[name]}
                narrowed={market !== null || Object.keys(filters.values).length > 0}
                onWiden={() => {
                  setMarket(null);
                  filters.clear();
                }}
              />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
