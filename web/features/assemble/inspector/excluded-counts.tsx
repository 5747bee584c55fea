import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useExclusionWords } from '../../../lib/i18n/use-term.ts';
import classes from './inspector.module.css';

/** How many modules of the library may not be used here, by reason. */
export function ExcludedCounts({ excluded }: { excluded: AssemblyView['excluded'] }) {
  const { t } = useTranslation();
  const exclusion = useExclusionWords();
  const language = useLanguage();
  if (excluded.length === 0) return null;
  const all = excluded.reduce((sum, { count }) => sum + count, 0);
  return (
    <details className={classes['card']}>
      <summary>
        <Text span size="sm" fw={600}>
          {t('assemble.excluded', { count: all })}
        </Text>
      </summary>
      <ul className={classes['reasons']}>
        {excluded.map(({ reason, count }) => (
          <li key={reason}>
            {formatNumber(count, language)} · {exclusion(reason)}
          </li>
        ))}
      </ul>
    </details>
  );
}
