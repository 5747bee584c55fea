import { useTranslation } from 'react-i18next';
import { describeReason } from '../../../../core/assembly/reasons.ts';
import type { Reason } from '../../../../core/assembly/reasons.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useReasonValues } from './use-reason-values.ts';
import classes from './inspector.module.css';

/** Why this module, as sentences. */
export function SlotReasons({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const inWords = useReasonValues();
  if (reasons.length === 0) return null;
  return (
    <div>
      <h4 className={classes['part']}>{t('assemble.why')}</h4>
      <ul className={classes['reasons']}>
        {reasons.map((reason) => (
          <li key={`${reason.code} ${JSON.stringify(reason.values)}`}>
            {describeReason(inWords(reason), language)}
          </li>
        ))}
      </ul>
    </div>
  );
}
