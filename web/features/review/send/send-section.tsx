import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../../../core/contract/review.ts';
import { isPermitted } from '../../../../core/review/transitions.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Section } from '../../../ui/section.tsx';
import { NewSend } from './new-send.tsx';
import { sendsQuery } from './queries.ts';
import { SendItem } from './send-item.tsx';
import classes from './send.module.css';

/** Sending an approved email to HCPs: who may get it now, the start, and what became of earlier sends. */
export function SendSection({ item }: { item: QueueItem }) {
  const { t } = useTranslation();
  const allowed = mayDo(usePerson(), 'release.send');
  const ready = isPermitted('export', item.status);
  const sends = useQuery({ ...sendsQuery(item.id), enabled: allowed });
  return (
    <Section title={t('send.title')}>
      {!allowed && <Text size="sm">{t('send.notAllowed')}</Text>}
      {allowed && !ready && <Text size="sm">{t('send.wait')}</Text>}
      {allowed && sends.isPending && <ListSkeleton rows={2} height={36} />}
      {sends.isError && (
        <ErrorState
          error={sends.error}
          title={t('send.failed')}
          kept={t('send.kept')}
          onRetry={() => void sends.refetch()}
        />
      )}
      {sends.data && !sends.data.ready && <Text size="sm">{t('send.notSetUp')}</Text>}
      {sends.data && ready && <NewSend id={item.id} />}
      {sends.data && sends.data.sends.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('send.none')}
        </Text>
      )}
      {sends.data && sends.data.sends.length > 0 && (
        <ul className={classes['sends']} aria-label={t('send.earlier')}>
          {sends.data.sends.map((send) => (
            <SendItem key={send.id} id={item.id} send={send} />
          ))}
        </ul>
      )}
    </Section>
  );
}
