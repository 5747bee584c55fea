import { Button, Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DELIVERY_STATES } from '../../../../core/release/delivery/states.ts';
import type { SendView } from '../../../../core/contract/sending.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { notify } from '../../../lib/notify.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { useUrlChoice } from '../../../lib/use-url-choice.ts';
import { Deliveries } from './deliveries.tsx';
import { useStop } from './queries.ts';
import { ReasonList } from './reason-list.tsx';
import classes from './send.module.css';

/** One send: how far it is, what became of its emails, and a way to stop it. */
export function SendItem({ id, send }: { id: string; send: SendView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const problemText = useProblemText();
  const stop = useStop(id);
  const [shown, show] = useUrlChoice('send', ['none', send.id], 'none');
  const { states } = send;
  const open = states.waiting + states.started;
  const all = Object.values(states).reduce((sum, count) => sum + count, 0);
  const told = DELIVERY_STATES.filter((state) => states[state] > 0);
  return (
    <li className={classes['send']}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {formatInstant(send.startedAt, language)} · {send.startedBy}
        </Text>
        {open > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            loading={stop.isPending}
            onClick={() =>
              stop.mutate(send.id, {
                onError: (error) =>
                  notify({ color: 'red', title: t('send.notStopped'), message: problemText(error) }),
              })
            }
          >
            {t('send.stop')}
          </Button>
        )}
      </Group>
      {open > 0 && <Progress value={((all - open) / all) * 100} aria-label={t('send.progress')} />}
      <Text size="sm" role="status">
        {told.map((state) => t(`send.count.${state}`, { count: states[state] })).join(' · ')}
      </Text>
      {states.unknown > 0 && <Text size="sm">{t('send.findOut.told', { count: states.unknown })}</Text>}
      <ReasonList reasons={send.reasons} />
      {send.lastFailure !== null && (
        <Text size="sm">{t('send.lastFailure', { code: send.lastFailure })}</Text>
      )}
      <Button
        className={classes['toggle']}
        size="compact-sm"
        variant="subtle"
        aria-expanded={shown === send.id}
        onClick={() => show(shown === send.id ? 'none' : send.id)}
      >
        {t('send.each')}
      </Button>
      {shown === send.id && <Deliveries id={id} send={send} />}
    </li>
  );
}
