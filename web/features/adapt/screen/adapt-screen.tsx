import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlChoice } from '../../../lib/use-url-choice.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Page } from '../../../ui/page.tsx';
import { BlockRow } from '../blocks/block-row.tsx';
import { adaptationQuery } from '../data/queries.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { StaleBanner } from '../stale/stale-banner.tsx';
import { TimeSummary } from '../time/time-summary.tsx';
import { useActiveTime } from '../time/use-active-time.ts';
import { AdaptHeader } from './adapt-header.tsx';
import { AdaptPreview } from './adapt-preview.tsx';
import classes from './adapt.module.css';

const PANES = ['target', 'source', 'preview'] as const;

/** Source, target and preview side by side; one after the other, by tabs, where there is no room. */
export function AdaptScreen({ id }: { id: string }) {
  const { t } = useTranslation();
  const term = useTerm();
  const adaptation = useQuery(adaptationQuery(id));
  const [pane, setPane] = useUrlChoice('pane', PANES, 'target');
  const [said, say] = useState('');
  useActiveTime(id);
  if (!adaptation.data)
    return (
      <Page>
        {adaptation.isError ? (
          <ErrorState
            error={adaptation.error}
            title={t('adapt.failed')}
            kept={t('adapt.kept')}
            onRetry={() => void adaptation.refetch()}
          />
        ) : (
          <ListSkeleton rows={5} height={110} />
        )}
      </Page>
    );
  const view = adaptation.data;
  const { source, assembly, blocks } = view;
  return (
    <div className={classes['page']} data-pane={pane}>
      <AdaptHeader view={view} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <StaleBanner view={view} />
      <SegmentedControl
        className={classes['tabs'] ?? ''}
        fullWidth
        aria-label={t('adapt.panes')}
        value={pane}
        onChange={(value) => setPane(PANES.find((each) => each === value) ?? 'target')}
        data={PANES.map((value) => ({ value, label: t(`adapt.pane.${value}`) }))}
      />
      <div className={classes['workbench']}>
        <section className={classes['blocks']} aria-label={t('adapt.blocks')}>
          <div className={classes['heads']} aria-hidden>
            <span>
              {t('adapt.pane.source')}: {term('market', source.market)} · {term('language', source.language)}
            </span>
            <span>
              {t('adapt.pane.target')}: {term('market', assembly.context.market)} ·{' '}
              {term('language', assembly.context.language)}
            </span>
          </div>
          {blocks.map((block) => (
            <BlockRow key={block.key} block={block} view={view} say={say} />
          ))}
          <div className={classes['measures']}>
            <TimeSummary assemblyId={id} />
          </div>
        </section>
        <AdaptPreview assembly={assembly} />
      </div>
    </div>
  );
}
