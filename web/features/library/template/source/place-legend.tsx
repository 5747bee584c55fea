import { useTranslation } from 'react-i18next';
import type { SourcePlace } from '../../../../../core/library/template-draft/source-places.ts';
import { goToPlace } from './place-id.ts';
import classes from './source.module.css';

const KINDS = ['slots', 'free', 'fixed', 'plain', 'program'] as const;

/** What the marks in the source mean, and every place by kind with its line; a place leads to where it stands. */
export function PlaceLegend({ places }: { places: readonly SourcePlace[] }) {
  const { t } = useTranslation();
  return (
    <dl className={classes['legend']}>
      {KINDS.map((kind) => {
        const found = places.filter(({ group, tested }) => group === kind && !tested);
        if (found.length === 0) return null;
        return (
          <div key={kind} className={classes['kind']}>
            <dt>
              <span className={classes['place']} data-kind={kind}>
                {t(`template.place.${kind}`)}
              </span>{' '}
              ({found.length})
            </dt>
            <dd>
              {found.map(({ name, line, start }) => (
                <button
                  key={start}
                  type="button"
                  className={classes['jump']}
                  aria-label={t('template.jumpTo', { name, line })}
                  onClick={() => goToPlace(start)}
                >
                  {name} <span aria-hidden>:{line}</span>
                </button>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
