import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AUDIT_EVENT_TYPES } from '../../../../core/audit/events.ts';
import { MARKETS } from '../../../../core/library/vocabulary/markets.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import type { UrlFilters } from '../../../lib/use-url-filters.ts';
import { ENTRY_FILTERS } from './entry-filters.ts';
import type { EntryFilterName } from './entry-filters.ts';
import { FilterText } from '../../../ui/filter-text.tsx';
import classes from './filter-bar.module.css';

const SUBJECT_TYPES = [
  'account',
  'assembly',
  'claim',
  'conversation',
  'hcp',
  'log',
  'module',
  'people',
  'reference',
  'session',
  'template',
] as const;

/** Filters of the log: what happened, who did it, about what, when. */
export function FilterBar({ filters }: { filters: UrlFilters<EntryFilterName> }) {
  const { t } = useTranslation();
  const term = useTerm();
  const { values, set, clear } = filters;
  const isSet = ENTRY_FILTERS.some((name) => values[name] !== undefined);
  const types = AUDIT_EVENT_TYPES.map((type) => ({ value: type, label: t(`audit.type.${type}`) })).toSorted(
    (one, other) => one.label.localeCompare(other.label),
  );
  return (
    <search className={classes['bar']} aria-label={t('lists.filters')}>
      <NativeSelect
        size="sm"
        label={t('audit.filter.type')}
        value={values.type ?? ''}
        onChange={(event) => set('type', event.currentTarget.value)}
        data={[{ value: '', label: t('lists.all') }, ...types]}
      />
      <FilterText
        label={t('audit.filter.actor')}
        value={values.actor ?? ''}
        onApply={(value) => set('actor', value)}
      />
      <NativeSelect
        size="sm"
        label={t('audit.filter.subjectType')}
        value={values.subjectType ?? ''}
        onChange={(event) => set('subjectType', event.currentTarget.value)}
        data={[
          { value: '', label: t('lists.all') },
          ...SUBJECT_TYPES.map((type) => ({ value: type, label: term('subjectType', type) })),
        ]}
      />
      <FilterText
        label={t('audit.filter.subject')}
        value={values.subject ?? ''}
        onApply={(value) => set('subject', value)}
      />
      <NativeSelect
        size="sm"
        label={t('audit.filter.market')}
        value={values.market ?? ''}
        onChange={(event) => set('market', event.currentTarget.value)}
        data={[
          { value: '', label: t('lists.all') },
          ...Object.keys(MARKETS).map((code) => ({ value: code, label: term('market', code) })),
        ]}
      />
      <TextInput
        type="date"
        size="sm"
        label={t('audit.filter.from')}
        value={values.from ?? ''}
        onChange={(event) => set('from', event.currentTarget.value)}
      />
      <TextInput
        type="date"
        size="sm"
        label={t('audit.filter.to')}
        value={values.to ?? ''}
        onChange={(event) => set('to', event.currentTarget.value)}
      />
      {isSet && (
        <Button variant="subtle" size="sm" onClick={clear}>
          {t('lists.clear')}
        </Button>
      )}
    </search>
  );
}
