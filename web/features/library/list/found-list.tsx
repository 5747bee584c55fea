import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo, usePerson } from '../../../lib/session.ts';
import type { UrlFilters } from '../../../lib/use-url-filters.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { RowList } from '../../../ui/row-list.tsx';

interface Properties {
  /** Name of the list for assistive technology. */
  label: string;
  found: { total: number; pageSize: number };
  filters: Pick<UrlFilters<string>, 'values' | 'clear' | 'page' | 'toPage'>;
  /** What is said when nothing matches the filters. */
  nothingMatches: { title: string; cause: string };
  /** What is said when there is nothing at all. */
  empty: { title: string; cause: string };
  /** Where those who may import begin. */
  imports: { to: string; label: string };
  /** The rows of this page. */
  children: readonly ReactNode[];
}

/** A page of a filtered list of the library, or why there is none and what to do about it. */
export function FoundList({ label, found, filters, nothingMatches, empty, imports, children }: Properties) {
  const { t } = useTranslation();
  const mayImport = mayDo(usePerson(), 'library.import');
  if (found.total === 0) {
    if (Object.keys(filters.values).length > 0)
      return (
        <EmptyState
          {...nothingMatches}
          action={
            <Button variant="default" onClick={filters.clear}>
              {t('lists.clear')}
            </Button>
          }
        />
      );
    return (
      <EmptyState
        {...empty}
        action={
          mayImport && (
            <Button component={Link} to={imports.to}>
              {imports.label}
            </Button>
          )
        }
      />
    );
  }
  return (
    <>
      {children.length > 0 && <RowList label={label}>{children}</RowList>}
      <Pager page={filters.page} pageSize={found.pageSize} total={found.total} onPage={filters.toPage} />
    </>
  );
}
