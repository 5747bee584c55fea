import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import classes from './facets.module.css';
import type { FacetName } from './module-filters.ts';
import { useFacetWords } from './use-facet-words.ts';

interface Properties {
  facet: FacetName;
  counts: readonly { value: string; count: number }[];
  chosen: string | undefined;
  onChoose: (value: string | null) => void;
}

/** The values of one facet with how many modules have each; the chosen one is pressed, pressing it again lifts it. */
export function FacetGroup({ facet, counts, chosen, onChoose }: Properties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useFacetWords();
  const shown = chosen === undefined ? counts : counts.filter(({ value }) => value === chosen);
  const values = shown.length === 0 && chosen !== undefined ? [{ value: chosen, count: 0 }] : shown;
  if (values.length === 0) return null;
  return (
    <fieldset className={classes['group']}>
      <legend>{t(`library.facet.${facet}`)}</legend>
      {values.map(({ value, count }) => (
        <button
          key={value}
          type="button"
          className={classes['value']}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value === chosen ? null : value)}
        >
          <span>{words(facet, value)}</span>
          <span className={classes['count']}>
            {formatNumber(count, language)}
            {value === chosen && <IconX size={14} aria-hidden />}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
