import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo, usePerson } from '../../../../lib/session.ts';
import type { UrlFilters } from '../../../../lib/use-url-filters.ts';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Pager } from '../../../../ui/pager.tsx';
import { RowList } from '../../../../ui/row-list.tsx';
import type { TemplatePageOf } from '../queries.ts';
import { TemplateRow } from './template-row.tsx';

interface Properties {
  found: TemplatePageOf;
  filters: UrlFilters<'text' | 'status'>;
}

/** The templates found, or why there are none and what to do about it. */
export function TemplateResults({ found, filters }: Properties) {
  const { t } = useTranslation();
  const mayImport = mayDo(usePerson(), 'library.import');
  if (found.total === 0) {
    const narrowed = Object.keys(filters.values).length > 0;
    return (
      <EmptyState
        title={narrowed ? t('template.nothingMatches') : t('template.empty')}
        cause={narrowed ? t('template.nothingMatchesCause') : t('template.emptyCause')}
        action={
          narrowed ? (
            <Button variant="default" onClick={filters.clear}>
              {t('lists.clear')}
            </Button>
          ) : (
            mayImport && (
              <Button component={Link} to="/library/templates/import">
                {t('template.import')}
              </Button>
            )
          )
        }
      />
    );
  }
  return (
    <>
      <RowList label={t('template.title')}>
        {found.templates.map((row) => (
          <TemplateRow key={row.template.id} row={row} />
        ))}
      </RowList>
      <Pager page={filters.page} pageSize={found.pageSize} total={found.total} onPage={filters.toPage} />
    </>
  );
}
