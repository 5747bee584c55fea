import { Anchor, Button, NativeSelect } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MARKETS } from '../../../../core/library/vocabulary/markets.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { useUrlFilters } from '../../../lib/use-url-filters.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { FilterText } from '../../../ui/filter-text.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { GlossaryTable } from './glossary-table.tsx';
import { glossaryQuery } from './queries.ts';

const LANGUAGES = [...new Set(Object.values(MARKETS).flatMap(({ languages }) => [...languages]))];

/** /library/glossary: terms with their translations, by language and words. */
export function GlossaryPage() {
  const { t } = useTranslation();
  const term = useTerm();
  useDocumentTitle(t('glossary.title'), t('library.title'));
  const { values, set, clear, page, toPage } = useUrlFilters(['text', 'language']);
  const language = LANGUAGES.find((one) => one === values.language);
  const found = useQuery(
    glossaryQuery({
      page,
      ...(values.text === undefined ? {} : { text: values.text.slice(0, 200) }),
      ...(language === undefined ? {} : { language }),
    }),
  );
  const isNarrowed = values.text !== undefined || language !== undefined;
  const all = { value: '', label: t('lists.all') };
  return (
    <Page>
      <Anchor component={Link} to="/library" size="sm">
        {t('library.back')}
      </Anchor>
      <PageHeader title={t('glossary.title')} purpose={t('glossary.purpose')} />
      <FilterText
        label={t('glossary.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={values.text ?? ''}
        onApply={(text) => set('text', text)}
      />
      <NativeSelect
        label={t('glossary.language')}
        value={language ?? ''}
        onChange={(event) => set('language', event.currentTarget.value)}
        data={[all, ...LANGUAGES.map((value) => ({ value, label: term('language', value) }))]}
      />
      {found.isPending && <ListSkeleton rows={8} />}
      {found.isError && (
        <ErrorState
          error={found.error}
          title={t('glossary.failed')}
          kept={t('library.kept')}
          onRetry={() => void found.refetch()}
        />
      )}
      {found.data?.total === 0 && (
        <EmptyState
          title={t('glossary.empty')}
          cause={isNarrowed ? t('glossary.emptyNarrowed') : t('glossary.emptyCause')}
          action={
            isNarrowed && (
              <Button variant="default" onClick={clear}>
                {t('lists.clear')}
              </Button>
            )
          }
        />
      )}
      {found.data && found.data.total > 0 && (
        <>
          <GlossaryTable entries={found.data.entries} />
          <Pager page={page} pageSize={found.data.pageSize} total={found.data.total} onPage={toPage} />
        </>
      )}
    </Page>
  );
}
