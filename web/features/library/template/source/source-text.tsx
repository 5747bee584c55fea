import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourcePlace } from '../../../../../core/library/template-draft/source-places.ts';
import { placeElementId } from './place-id.ts';
import classes from './source.module.css';

interface Properties {
  source: string;
  places: readonly SourcePlace[];
  name: string;
}

/** The text with line numbers; never as HTML. A condition that tests several places is marked once. */
export function SourceText({ source, places, name }: Properties) {
  const { t } = useTranslation();
  const marked = places.filter((place, index) => place.start !== places[index - 1]?.start);
  const lines = source.split('\n').length;
  return (
    <section className={classes['frame']} aria-label={t('template.sourceOf', { name })} tabIndex={0}>
      <pre className={classes['numbers']} aria-hidden>
        {Array.from({ length: lines }, (_, line) => line + 1).join('\n')}
      </pre>
      <pre className={classes['source']} dir="ltr">
        {marked.map(({ start, end, group, tested }, index) => (
          <Fragment key={start}>
            {source.slice(marked[index - 1]?.end ?? 0, start)}
            <mark
              id={placeElementId(start)}
              className={classes['place']}
              data-kind={tested ? 'condition' : group}
              tabIndex={-1}
            >
              {source.slice(start, end)}
            </mark>
          </Fragment>
        ))}
        {source.slice(marked.at(-1)?.end ?? 0)}
      </pre>
    </section>
  );
}
