import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
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
import { AddressSection } from './address-section.tsx';
import { INBOX_FILTERS, inboxQueryOf } from './inbox-filters.ts';
import { InboxFilterBar } from './inbox-filter-bar.tsx';
import { NoticeRow } from './notice-row.tsx';
import { inboxQuery, useMarkRead } from './queries.ts';

/** /inbox: the notices to the person, newest first. */
export function InboxPage() {
  const { t } = useTranslation();
  useDocumentTitle(t('inbox.title'));
  const filters = useUrlFilters(INBOX_FILTERS);
  const query = inboxQueryOf(filters.values, filters.page);
  const found = useQuery(inboxQuery(query));
  const mark = useMarkRead();
  const { data } = found;
  const [newest] = data?.messages ?? [];
  const narrowed = Object.keys(filters.values).length > 0;
  const onlyUnread = query.state === 'unread' && query.kind === undefined;
  return (
    <Page>
      <PageHeader title={t('inbox.title')} purpose={t('inbox.purpose')}>
        {data && data.unread > 0 && newest && filters.page === 1 && (
          <Button
            variant="default"
            leftSection={<IconChecks size={16} aria-hidden />}
            loading={mark.isPending}
            onClick={() => mark.mutate({ upTo: newest.id })}
          >
            {t('inbox.markAll')}
          </Button>
        )}
      </PageHeader>
      <InboxFilterBar filters={filters} />
      {mark.isError && <ErrorState error={mark.error} title={t('inbox.notMarked')} kept={t('inbox.kept')} />}
      {found.isPending && <ListSkeleton rows={5} height={64} />}
      {found.isError && (
        <ErrorState
          error={found.error}
          title={t('inbox.failed')}
          kept={t('inbox.kept')}
          onRetry={() => void found.refetch()}
        />
      )}
      {data?.total === 0 && (
        <EmptyState
          title={t('inbox.nothing')}
          cause={t(
            onlyUnread ? 'inbox.nothingUnread' : narrowed ? 'inbox.nothingMatches' : 'inbox.nothingYet',
          )}
          action={
            narrowed && (
              <Button variant="default" onClick={filters.clear}>
                {t('inbox.showAll')}
              </Button>
            )
          }
        />
      )}
      {data && data.total > 0 && (
        <>
          <RowList label={t('inbox.notices')}>
            {data.messages.map((message) => (
              <NoticeRow key={message.id} message={message} onRead={(id) => mark.mutate({ ids: [id] })} />
            ))}
          </RowList>
          <Pager page={filters.page} pageSize={data.pageSize} total={data.total} onPage={filters.toPage} />
        </>
      )}
      <AddressSection />
    </Page>
  );
}
