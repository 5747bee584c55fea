import { useTranslation } from 'react-i18next';
import type { Step } from '../../core/contract/assembly.ts';
import { formatNumber } from '../lib/format.ts';
import { useLanguage } from '../lib/i18n/use-language.ts';
import classes from './step-trail.module.css';

/** Named steps of a work with their counts: "214 modules → 31 eligible → 3 chosen". */
export function StepTrail({ steps, running = false }: { steps: readonly Step[]; running?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ol className={classes['trail']} data-running={running || undefined}>
      {steps.map(({ step, count }) => (
        <li key={step}>{t(`step.${step}`, { count, shown: formatNumber(count, language) })}</li>
      ))}
    </ol>
  );
}
