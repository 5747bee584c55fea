import { useTranslation } from 'react-i18next';
import type { UrlFilters } from '../../../../lib/use-url-filters.ts';
import { FoundList } from '../../list/found-list.tsx';
import type { TemplatePageOf } from '../queries.ts';
import { TemplateRow } from './template-row.tsx';

interface Properties {
  found: TemplatePageOf;
  filters: UrlFilters<'text' | 'status'>;
}

/** The templates found, or why there are none and what to do about it. */
export function TemplateResults({ found, filters }: Properties) {
  const { t } = useTranslation();
  return (
    <FoundList
      label={t('template.title')}
      found={found}
      filters={filters}
      nothingMatches={{ title: t('template.nothingMatches'), cause: t('template.nothingMatchesCause') }}
      empty={{ title: t('template.empty'), cause: t('template.emptyCause') }}
      imports={{ to: '/library/templates/import', label: t('template.import') }}
    >
      {found.templates.map((row) => (
        <TemplateRow key={row.template.id} row={row} />
      ))}
    </FoundList>
  );
}
