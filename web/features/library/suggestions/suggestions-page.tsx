import { Button, NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SUGGESTION_STATES } from '../../../../core/contract/suggestions.ts';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { useUrlFilters } from '../../../lib/use-url-filters.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { suggestionsQuery } from './queries.ts';
import { SuggestionCard } from './suggestion-card.tsx';

const PAGE_SIZE = 25;

/** /library/suggestions: proposed changes to approved words, newest first; a library manager decides. */
export function SuggestionsPage() {
  const { t } = useTranslation();
  useDocumentTitle(t('suggestions.title'), t('library.title'));
  const filters = useUrlFilters(['state']);
  const state = SUGGESTION_STATES.find((each) => each === filters.values.state);
  const found = useQuery(
    suggestionsQuery({ page: filters.page, pageSize: PAGE_SIZE, ...(state === undefined ? {} : { state }) }),
  );
  const { data } = found;
  return (
    <Page>
      <PageHeader title={t('suggestions.title')} purpose={t('suggestions.purpose')} />
      <NativeSelect
        size="sm"
        maw={280}
        label={t('suggestions.which')}
        value={state ?? ''}
        onChange={(event) => filters.set('state', event.currentTarget.value)}
        data={[
          { value: '', label: t('suggestions.all') },
          ...SUGGESTION_STATES.map((value) => ({ value, label: t(`suggestions.state.${value}`) })),
        ]}
      />
      {found.isPending && <ListSkeleton rows={3} height={160} />}
      {found.isError && (
        <ErrorState
          error={found.error}
          title={t('suggestions.failed')}
          onRetry={() => void found.refetch()}
        />
      )}
      {data?.total === 0 && (
        <EmptyState
          title={t('suggestions.nothing')}
          cause={t('suggestions.nothingCause')}
          action={
            state !== undefined && (
              <Button variant="default" onClick={filters.clear}>
                {t('suggestions.showAll')}
              </Button>
            )
          }
        />
      )}
      {data && data.total > 0 && (
        <>
          <Stack component="section" aria-label={t('suggestions.list')}>
            {data.suggestions.map((suggestion) => (
              <SuggestionCard key={suggestion.id} suggestion={suggestion} />
            ))}
          </Stack>
          <Pager page={filters.page} pageSize={data.pageSize} total={data.total} onPage={filters.toPage} />
        </>
      )}
    </Page>
  );
}
