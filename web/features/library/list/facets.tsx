import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModulePageOf } from '../queries.ts';
import { FacetGroup } from './facet-group.tsx';
import classes from './facets.module.css';
import { FACETS } from './module-filters.ts';
import type { ModuleFilters } from './use-module-filters.ts';

interface Properties {
  facets: ModulePageOf['facets'];
  filters: ModuleFilters;
}

/** The facets at the side; on a narrow screen behind a button that says how many are set. */
export function Facets({ facets, filters }: Properties) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <search aria-label={t('lists.filters')}>
      <Button
        hiddenFrom="md"
        variant="default"
        size="sm"
        aria-expanded={open}
        leftSection={<IconFilter size={16} aria-hidden />}
        onClick={() => setOpen(!open)}
      >
        {t('library.filtersSet', { count: filters.active })}
      </Button>
      <div className={classes['panel']} data-open={open}>
        {FACETS.map((facet) => (
          <FacetGroup
            key={facet}
            facet={facet}
            counts={facets[facet]}
            chosen={filters.values[facet]}
            onChoose={(value) => filters.set(facet, value)}
          />
        ))}
        {filters.active > 0 && (
          <Button variant="subtle" size="xs" onClick={filters.clear}>
            {t('lists.clear')}
          </Button>
        )}
      </div>
    </search>
  );
}
