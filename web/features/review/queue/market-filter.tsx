import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { useScope } from '../../../lib/scope.ts';
import { useVocabulary } from '../../../lib/vocabulary.ts';

/** Narrows the queue to one market; the same choice as in the top bar. */
export function MarketFilter() {
  const { t } = useTranslation();
  const term = useTerm();
  const { data: vocabulary } = useVocabulary();
  const [market, setMarket] = useScope('market');
  return (
    <NativeSelect
      size="sm"
      label={t('review.market')}
      value={market ?? ''}
      onChange={(event) => setMarket(event.currentTarget.value || null)}
      data={[
        { value: '', label: t('lists.all') },
        ...(vocabulary?.markets ?? []).map(({ code }) => ({ value: code, label: term('market', code) })),
      ]}
    />
  );
}
