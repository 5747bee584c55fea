import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UrlFilters } from '../../lib/use-url-filters.ts';
import { useChartView } from './measures/use-chart-view.ts';

/** The period in days, and whether figures are bars or tables. */
export function PeriodBar({ filters }: { filters: UrlFilters<'from' | 'to'> }) {
  const { t } = useTranslation();
  const [view, setView] = useChartView();
  const { values, set, clear } = filters;
  return (
    <search aria-label={t('lists.filters')}>
      <Group align="flex-end" gap="sm">
        {(['from', 'to'] as const).map((name) => (
          <TextInput
            key={name}
            type="date"
            label={t(`governance.${name}`)}
            value={values[name] ?? ''}
            onChange={(event) => set(name, event.currentTarget.value)}
          />
        ))}
        {(values.from ?? values.to) !== undefined && (
          <Button variant="subtle" onClick={clear}>
            {t('governance.allTime')}
          </Button>
        )}
        <SegmentedControl
          aria-label={t('governance.view')}
          value={view}
          onChange={(next) => setView(next === 'table' ? 'table' : 'bars')}
          data={[
            { value: 'bars', label: t('governance.bars') },
            { value: 'table', label: t('governance.table') },
          ]}
        />
      </Group>
    </search>
  );
}
