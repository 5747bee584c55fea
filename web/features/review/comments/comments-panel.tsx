import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Section } from '../../../ui/section.tsx';
import { useBlockName } from '../reading/block-name.ts';
import { blocksQuery, threadsQuery } from '../reading/queries.ts';
import classes from './comments.module.css';
import { OrphanTray } from './orphan-tray.tsx';

/** Every open thread with the way to its block, then the tray of those without a place. */
export function CommentsPanel({ assemblyId }: { assemblyId: string }) {
  const { t } = useTranslation();
  const threads = useQuery(threadsQuery(assemblyId));
  const blocks = useQuery(blocksQuery(assemblyId)).data?.blocks ?? [];
  const name = useBlockName();
  const nameOf = (key: string) => {
    const block = blocks.find((one) => one.key === key);
    return block ? name(block) : key;
  };
  const placed = (threads.data?.threads ?? []).filter(({ place, resolved }) => place !== null && !resolved);
  return (
    <Section title={t('reading.comments')}>
      {threads.isPending && <ListSkeleton rows={2} />}
      {threads.isError && (
        <ErrorState
          error={threads.error}
          title={t('reading.commentsFailed')}
          kept={t('reading.kept')}
          onRetry={() => void threads.refetch()}
        />
      )}
      {threads.data?.threads.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('reading.noComments')}
        </Text>
      )}
      {placed.length > 0 && (
        <>
          <Text size="sm">{t('reading.commentCount', { count: placed.length })}</Text>
          <ul className={classes['comments']}>
            {placed.map(({ id, place, comments }) => (
              <li key={id}>
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  underline="always"
                  onClick={() => focusBlock(place?.blockKey ?? '')}
                >
                  {nameOf(place?.blockKey ?? '')}
                </Anchor>
                <Text size="sm" lineClamp={2}>
                  {comments.at(-1)?.printedName}: {comments.at(-1)?.text}
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
      <OrphanTray assemblyId={assemblyId} threads={threads.data?.threads ?? []} nameOf={nameOf} />
    </Section>
  );
}

function focusBlock(key: string): void {
  const block = document.querySelector<HTMLElement>(`[data-block="${CSS.escape(key)}"]`);
  block?.focus();
  block?.scrollIntoView({ block: 'center' });
}
