import { useTranslation } from 'react-i18next';
import type { SlotView } from '../../../../core/contract/assembly.ts';
import classes from './inspector.module.css';

/** What backs the words: number in the email, source, page and the quote itself. */
export function SlotReferences({ slot }: { slot: SlotView }) {
  const { t } = useTranslation();
  return (
    <div id={`evidence-${slot.slotId}`} tabIndex={-1}>
      <h4 className={classes['part']}>{t('assemble.evidence')}</h4>
      {slot.references.length === 0 && <p className={classes['reference']}>{t('assemble.noEvidence')}</p>}
      {slot.references.map(({ number, referenceId, citation, claimId, page, quote }) => (
        <div key={`${referenceId} ${claimId} ${page}`} className={classes['reference']}>
          {number !== null && <strong>[{number}] </strong>}
          {citation}
          {page !== '' && ` · ${/^\d/u.test(page) ? t('assemble.page', { page }) : page}`}
          {quote !== '' && <blockquote className={classes['quote']}>“{quote}”</blockquote>}
        </div>
      ))}
    </div>
  );
}
