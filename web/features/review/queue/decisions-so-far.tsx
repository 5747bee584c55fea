import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../../../core/contract/review.ts';
import { REVIEW_ROLES } from '../../../../core/review/signature.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { RoleIcon } from '../role-icon.tsx';
import classes from './decisions-so-far.module.css';

/** The three roles, each with its decision over the present content, in words and as a sign. */
export function DecisionsSoFar({ decisions }: { decisions: QueueItem['decisions'] }) {
  const { t } = useTranslation();
  const term = useTerm();
  return (
    <ul className={classes['roles']} aria-label={t('review.decisions')}>
      {REVIEW_ROLES.map((role) => {
        const meaning = decisions.findLast((one) => one.role === role)?.meaning;
        return (
          <li key={role} className={classes['role']} data-meaning={meaning ?? 'open'}>
            <RoleIcon role={role} size={14} />
            {term('reviewRole', role)}: {t(`review.decided.${meaning ?? 'open'}`)}
          </li>
        );
      })}
    </ul>
  );
}
