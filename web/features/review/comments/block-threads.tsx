import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { threadsQuery } from '../reading/queries.ts';
import classes from './comments.module.css';
import { ThreadCard } from './thread-card.tsx';

/** The threads on one block: the open ones, and behind a line the resolved ones. */
export function BlockThreads({ assemblyId, blockKey }: { assemblyId: string; blockKey: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(threadsQuery(assemblyId));
  const here = (data?.threads ?? []).filter(({ place }) => place?.blockKey === blockKey);
  const open = here.filter(({ resolved }) => !resolved);
  const resolved = here.filter((thread) => thread.resolved);
  return (
    <>
      {open.length > 0 && (
        <ul className={classes['threads']} aria-label={t('reading.comments')}>
          {open.map((thread) => (
            <ThreadCard key={thread.id} assemblyId={assemblyId} thread={thread} />
          ))}
        </ul>
      )}
      {resolved.length > 0 && (
        <details>
          <summary>{t('reading.resolvedThreads', { count: resolved.length })}</summary>
          <ul className={classes['threads']}>
            {resolved.map((thread) => (
              <ThreadCard key={thread.id} assemblyId={assemblyId} thread={thread} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
