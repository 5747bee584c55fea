import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundOutcome } from '../../../../core/release/delivery/states.ts';
import { notify } from '../../../lib/notify.ts';
import { hasCode } from '../../../lib/api/problem.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { type FoundDelivery, useFindOut } from './queries.ts';
import { blockReasonOf } from './block-reason.ts';

const SHORTEST = 3;

/** What a person found out about one delivery of unknown outcome, with how they know. */
export function FindOutForm({
  id,
  about,
  hcp,
}: {
  id: string;
  about: Omit<FoundDelivery, 'outcome' | 'reason'>;
  hcp: string;
}) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const findOut = useFindOut(id);
  const [reason, setReason] = useState('');
  const tell = (outcome: FoundOutcome) =>
    findOut.mutate(
      { ...about, outcome, reason: reason.trim() },
      {
        onError: (error) => {
          const blocked = hasCode(error, 'conflict') ? blockReasonOf(error.details) : undefined;
          notify({
            color: 'red',
            title: t('send.findOut.notKept'),
            message: blocked
              ? t('send.findOut.notAgain', { reason: t(`send.reason.${blocked}`) })
              : problemText(error),
          });
        },
      },
    );
  const isShort = reason.trim().length < SHORTEST;
  return (
    <Group gap="xs" align="flex-end" role="group" aria-label={t('send.findOut.title', { hcp })}>
      <TextInput
        size="xs"
        label={t('send.findOut.reason')}
        description={t('send.findOut.hint')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {(['arrived', 'again'] as const).map((outcome) => (
        <Button
          key={outcome}
          size="xs"
          variant="default"
          disabled={isShort}
          loading={findOut.isPending && findOut.variables.outcome === outcome}
          onClick={() => tell(outcome)}
        >
          {t(`send.findOut.${outcome}`)}
        </Button>
      ))}
    </Group>
  );
}
