import { Badge, Group, Text, Title } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdaptationBlock, AdaptationView } from '../../../../core/contract/adaptation.ts';
import { useExclusionWords } from '../../../lib/i18n/use-term.ts';
import { MarkupText } from '../../../ui/markup-text.tsx';
import { useToldChange } from '../data/use-told-change.ts';
import classes from './blocks.module.css';
import { LockNote } from './lock-note.tsx';
import { OrderButtons } from './order-buttons.tsx';
import { TargetCell } from './target-cell.tsx';
import { useNameOf } from './use-name-of.ts';

interface Properties {
  block: AdaptationBlock;
  view: AdaptationView;
  /** Announces what happened. */
  say: (sentence: string) => void;
}

/** Kind of what is dragged, so that nothing else can be dropped here. */
const DRAGGED = 'application/x-imprimatur-block';

/** One block of the email: what the source says, and beside it what the adaptation says. */
export function BlockRow({ block, view, say }: Properties) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const name = nameOf(block);
  const exclusion = useExclusionWords();
  const { run } = useToldChange(view.assembly.id);
  const [isOver, setOver] = useState(false);
  const { key, kind, source, order, sourceExcluded, lock } = block;
  // Nothing can be done about these here, so they open only when asked to.
  const isTemplates = kind === 'fixed' || kind === 'references';
  const isStale = view.changes.some(({ blockKey, decision }) => blockKey === key && decision === null);

  const place = (blockKey: string, to: number, done: () => void = () => undefined) =>
    run({ kind: 'move', blockKey, to }, () => {
      const moved = view.blocks.find((each) => each.key === blockKey) ?? block;
      say(t('adapt.moved', { name: nameOf(moved), position: to + 1, of: order?.of ?? 1 }));
      done();
    });
  const onDrop = (event: DragEvent) => {
    setOver(false);
    const dragged = event.dataTransfer.getData(DRAGGED);
    if (order === null || dragged === key || !order.keys.includes(dragged)) return;
    event.preventDefault();
    place(dragged, order.position);
  };
  const cells = (
    <div className={classes['cells']}>
      <div className={classes['source']} lang={source?.language}>
        <Text size="xs" c="dimmed" fw={600}>
          {t('adapt.pane.source')}
          {source?.module && ` · ${source.module.id}@${source.module.version}`}
        </Text>
        {source ? <MarkupText source={source.text} /> : <Text c="dimmed">{t('adapt.noSource')}</Text>}
        {sourceExcluded !== null && (
          <Text size="sm" className={classes['excluded'] ?? ''}>
            {t('adapt.notHere')} {exclusion(sourceExcluded)}.
          </Text>
        )}
      </div>
      <TargetCell block={block} name={name} view={view} />
    </div>
  );
  return (
    <article
      className={classes['row']}
      aria-label={name}
      data-block={key}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (order === null || !event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Title order={2} size="h5">
            {name}
          </Title>
          {isStale && (
            <Badge color="var(--warn)" variant="outline" tt="none">
              {t('adapt.staleHere')}
            </Badge>
          )}
        </Group>
        {order && (
          <OrderButtons
            order={order}
            name={name}
            assembly={view.assembly}
            onMove={place}
            blockKey={key}
            onDragStart={(event) => event.dataTransfer.setData(DRAGGED, key)}
          />
        )}
      </Group>
      {isTemplates ? (
        <details open={isStale}>
          <summary>
            <LockNote lock={lock ?? 'template_text'} hasIslands={false} />
          </summary>
          {cells}
        </details>
      ) : (
        cells
      )}
    </article>
  );
}
