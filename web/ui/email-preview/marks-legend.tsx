import { useTranslation } from 'react-i18next';
import classes from './email-preview.module.css';

const ORIGINS = ['approved_verbatim', 'local_edit', 'ai_generated'] as const;

/** What the marks in the preview mean: solid, dashed, dotted, each in words. */
export function MarksLegend() {
  const { t } = useTranslation();
  return (
    <ul className={classes['legend']} aria-label={t('preview.marksLegend')}>
      {ORIGINS.map((origin) => (
        <li key={origin}>
          <span className={classes['stroke']} data-origin={origin} aria-hidden />
          {t(`origin.${origin}`)}
        </li>
      ))}
    </ul>
  );
}
