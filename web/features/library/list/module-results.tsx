import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { RowList } from '../../../ui/row-list.tsx';
import type { ModulePageOf } from '../queries.ts';
import { ModuleRow } from './module-row.tsx';
import type { ModuleFilters } from './use-module-filters.ts';

interface Properties {
  found: ModulePageOf;
  filters: ModuleFilters;
}

/** The modules found, or why there are none and what to do about it. */
export function ModuleResults({ found, filters }: Properties) {
  const { t } = useTranslation();
  const mayImport = mayDo(usePerson(), 'library.import');
  const narrowed = Object.keys(filters.values).length > 0;
  if (found.total === 0)
    return (
      <EmptyState
        title={narrowed ? t('library.nothingMatches') : t('library.empty')}
        cause={narrowed ? t('library.nothingMatchesCause') : t('library.emptyCause')}
        action={
          narrowed ? (
            <Button variant="default" onClick={filters.clear}>
              {t('lists.clear')}
            </Button>
          ) : (
            mayImport && (
              <Button component={Link} to="/library/import">
                {t('library.import')}
              </Button>
            )
          )
        }
      />
    );
  return (
    <>
      {found.modules.length > 0 && (
        <RowList label={t('library.modules')}>
          {found.modules.map((module) => (
            <ModuleRow key={module.id} module={module} />
          ))}
        </RowList>
      )}
      <Pager page={filters.page} pageSize={found.pageSize} total={found.total} onPage={filters.toPage} />
    </>
  );
}
