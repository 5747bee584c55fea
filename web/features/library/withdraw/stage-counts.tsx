import { useTranslation } from 'react-i18next';
import type { BlastRadius } from '../../../../core/contract/blast-radius.ts';
import { STAGES } from '../../../../core/library/blast-radius/stage.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import classes from './effects.module.css';

/** How many there are at each stage, over all markets. */
export function StageCounts({ counts }: { counts: BlastRadius['counts'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <dl className={classes['counts']}>
      {STAGES.filter((stage) => stage !== 'ended' || counts.ended > 0).map((stage) => (
        <div key={stage}>
          <dt>{t(`effects.stage.${stage}`)}</dt>
          <dd>{formatNumber(counts[stage], language)}</dd>
        </div>
      ))}
    </dl>
  );
}
