import { Anchor, Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { useUrlFilters } from '../../../lib/use-url-filters.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { FilterText } from '../../../ui/filter-text.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { visualsQuery } from './queries.ts';
import { VisualCard } from './visual-card.tsx';
import classes from './visuals.module.css';

/** /library/visuals: the pictures of the library with rights and use. */
export function VisualsPage() {
  const { t } = useTranslation();
  useDocumentTitle(t('visuals.title'), t('library.title'));
  const { values, set, clear, page, toPage } = useUrlFilters(['text']);
  const text = values.text?.slice(0, 200);
  const found = useQuery(visualsQuery({ page, pageSize: 24, ...(text === undefined ? {} : { text }) }));
  return (
    <Page>
      <Anchor component={Link} to="/library" size="sm">
        {t('library.back')}
      </Anchor>
      <PageHeader title={t('visuals.title')} purpose={t('visuals.purpose')} />
      <FilterText
        label={t('visuals.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={values.text ?? ''}
        onApply={(words) => set('text', words)}
      />
      {found.isPending && <ListSkeleton rows={4} height={220} />}
      {found.isError && (
        <ErrorState
          error={found.error}
          title={t('visuals.failed')}
          kept={t('library.kept')}
          onRetry={() => void found.refetch()}
        />
      )}
      {found.data?.total === 0 && (
        <EmptyState
          title={t('visuals.empty')}
          cause={text === undefined ? t('visuals.emptyCause') : t('visuals.emptyNarrowed')}
          action={
            text !== undefined && (
              <Button variant="default" onClick={clear}>
                {t('lists.clear')}
              </Button>
            )
          }
        />
      )}
      {found.data && found.data.total > 0 && (
        <>
          <ul className={classes['cards']} aria-label={t('visuals.title')}>
            {found.data.visuals.map((row) => (
              <VisualCard key={row.visual.id} row={row} />
            ))}
          </ul>
          <Pager page={page} pageSize={found.data.pageSize} total={found.data.total} onPage={toPage} />
        </>
      )}
    </Page>
  );
}
