import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BLOCK_CLASSES } from '../../../../core/review/blocks/classify-blocks.ts';
import { REVIEW_ROLES } from '../../../../core/review/signature.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import type { UrlFilters } from '../../../lib/use-url-filters.ts';
import { useVocabulary } from '../../../lib/vocabulary.ts';
import classes from './filter-bar.module.css';
import { MarketFilter } from './market-filter.tsx';
import type { QueueFilterName } from './queue-filters.ts';

/** Narrows the queue to a market, a brand, an open role, a kind of block, or what is late. */
export function FilterBar({ filters }: { filters: UrlFilters<QueueFilterName> }) {
  const { t } = useTranslation();
  const term = useTerm();
  const { data: vocabulary } = useVocabulary();
  const { values, set, clear } = filters;
  const all = { value: '', label: t('lists.all') };
  return (
    <search className={classes['bar']} aria-label={t('lists.filters')}>
      <MarketFilter />
      <NativeSelect
        size="sm"
        label={t('reading.filter.product')}
        value={values.product ?? ''}
        onChange={(event) => set('product', event.currentTarget.value)}
        data={[all, ...(vocabulary?.products ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <NativeSelect
        size="sm"
        label={t('reading.filter.role')}
        value={values.role ?? ''}
        onChange={(event) => set('role', event.currentTarget.value)}
        data={[all, ...REVIEW_ROLES.map((role) => ({ value: role, label: term('reviewRole', role) }))]}
      />
      <NativeSelect
        size="sm"
        label={t('reading.filter.class')}
        value={values.class ?? ''}
        onChange={(event) => set('class', event.currentTarget.value)}
        data={[all, ...BLOCK_CLASSES.map((name) => ({ value: name, label: t(`reading.class.${name}`) }))]}
      />
      <Checkbox
        mb={8}
        label={t('reading.filter.overdue')}
        checked={values.overdue === 'true'}
        onChange={(event) => set('overdue', event.currentTarget.checked ? 'true' : null)}
      />
      {Object.keys(values).length > 0 && (
        <Button variant="subtle" size="sm" onClick={clear}>
          {t('lists.clear')}
        </Button>
      )}
    </search>
  );
}
