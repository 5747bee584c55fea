import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SEARCHED_VERDICTS } from '../../../core/contract/check-reports.ts';
import { MARKETS } from '../../../core/library/vocabulary/markets.ts';
import { ASSEMBLY_STATUSES } from '../../../core/review/transitions.ts';
import { useTerm } from '../../lib/i18n/use-term.ts';
import type { UrlFilters } from '../../lib/use-url-filters.ts';
import classes from './filter-bar.module.css';
import { rulesQuery } from './queries.ts';
import { REPORT_FILTERS } from './report-filters.ts';
import type { ReportFilterName } from './report-filters.ts';

/** Filters of the search over reports: which rule, with which verdict, when, where, and the state of the email now. */
export function FilterBar({ filters }: { filters: UrlFilters<ReportFilterName> }) {
  const { t } = useTranslation();
  const term = useTerm();
  const rules = useQuery(rulesQuery);
  const { values, set, clear } = filters;
  const all = { value: '', label: t('lists.all') };
  const choices: [ReportFilterName, { value: string; label: string }[]][] = [
    ['rule', (rules.data ?? []).map(({ id }) => ({ value: id, label: id }))],
    ['verdict', SEARCHED_VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) }))],
    ['market', Object.keys(MARKETS).map((value) => ({ value, label: term('market', value) }))],
    ['status', ASSEMBLY_STATUSES.map((value) => ({ value, label: term('status', value) }))],
  ];
  return (
    <search className={classes['bar']} aria-label={t('lists.filters')}>
      {choices.map(([name, data]) => (
        <NativeSelect
          key={name}
          size="sm"
          label={t(`reports.filter.${name}`)}
          value={values[name] ?? ''}
          onChange={(event) => set(name, event.currentTarget.value)}
          data={[all, ...data]}
        />
      ))}
      {(['from', 'to'] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          size="sm"
          label={t(`reports.filter.${name}`)}
          value={values[name] ?? ''}
          onChange={(event) => set(name, event.currentTarget.value)}
        />
      ))}
      {REPORT_FILTERS.some((name) => values[name] !== undefined) && (
        <Button variant="subtle" size="sm" onClick={clear}>
          {t('lists.clear')}
        </Button>
      )}
    </search>
  );
}
