import { useTranslation } from 'react-i18next';
import { useTerm } from '../../lib/i18n/use-term.ts';
import type { StartContext } from './queries.ts';
import classes from './signal-bars.module.css';

/** How often each topic was signalled: a bar against the strongest, and the count. */
export function SignalBars({ signals }: { signals: StartContext['signals'] }) {
  const { t } = useTranslation();
  const term = useTerm();
  const strongest = Math.max(1, ...signals.map(({ strength }) => strength));
  return (
    <dl className={classes['bars']} aria-label={t('start.signals')}>
      {signals.map(({ topic, strength }) => {
        const share = Math.max(0, strength) / strongest;
        return (
          <div key={topic} className={classes['row']}>
            <dt>{term('topic', topic)}</dt>
            <dd>
              <span className={classes['track']} aria-hidden>
                <span className={classes['fill']} style={{ width: `${share * 100}%` }} />
              </span>
              {t('start.signalCount', { count: strength })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
