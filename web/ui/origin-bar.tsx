import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './origin-bar.module.css';

export type TextOrigin = 'approved_verbatim' | 'local_edit' | 'ai_generated';

/** Text with the mark of its origin: solid, dashed or dotted bar, and the words. */
export function OriginBar({ origin, children }: { origin: TextOrigin; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes['bar']} data-origin={origin}>
      <div className={classes['label']}>{t(`origin.${origin}`)}</div>
      {children}
    </div>
  );
}
