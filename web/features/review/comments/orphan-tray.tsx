import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ThreadView } from '../../../../core/contract/review-comments.ts';
import { Notice } from '../../../ui/notice.tsx';
import classes from './comments.module.css';
import { ThreadCard } from './thread-card.tsx';

interface Properties {
  assemblyId: string;
  threads: readonly ThreadView[];
  nameOf: (blockKey: string) => string;
}

/** Comments whose words are no longer in the email: none is ever lost. */
export function OrphanTray({ assemblyId, threads, nameOf }: Properties) {
  const { t } = useTranslation();
  const orphans = threads.filter(({ place }) => place === null);
  if (orphans.length === 0) return null;
  return (
    <Notice tone="warn" title={`${t('reading.tray')} (${orphans.length})`}>
      <Text size="sm" mb="xs">
        {t('reading.trayDetail')}
      </Text>
      <ul className={classes['threads']}>
        {orphans.map((thread) => (
          <li key={thread.id}>
            <Text size="sm">{t('reading.wasOn', { block: nameOf(thread.blockKey) })}</Text>
            <ul className={classes['threads']}>
              <ThreadCard assemblyId={assemblyId} thread={thread} />
            </ul>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
