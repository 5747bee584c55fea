import { useTranslation } from 'react-i18next';
import type { ModulePageOf } from '../queries.ts';
import { FoundList } from './found-list.tsx';
import { ModuleRow } from './module-row.tsx';
import type { ModuleFilters } from './use-module-filters.ts';

/** The modules found, or why there are none and what to do about it. */
export function ModuleResults({ found, filters }: { found: ModulePageOf; filters: ModuleFilters }) {
  const { t } = useTranslation();
  return (
    <FoundList
      label={t('library.modules')}
      found={found}
      filters={filters}
      nothingMatches={{ title: t('library.nothingMatches'), cause: t('library.nothingMatchesCause') }}
      empty={{ title: t('library.empty'), cause: t('library.emptyCause') }}
      imports={{ to: '/library/import', label: t('library.import') }}
    >
      {found.modules.map((module) => (
        <ModuleRow key={module.id} module={module} />
      ))}
    </FoundList>
  );
}
