import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlastRadius } from '../../../../core/contract/blast-radius.ts';
import { hasCode } from '../../../lib/api/problem.ts';
import { notify } from '../../../lib/notify.ts';
import { useDraftText } from '../../../lib/use-draft-text.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { addedCount } from './added-count.ts';
import { useWithdraw } from './queries.ts';

/** The withdrawal: the person names the item and gives a reason. */
export function WithdrawForm({ radius }: { radius: BlastRadius }) {
  const { t } = useTranslation();
  const { id, kind } = radius.item;
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useDraftText(`withdraw.${kind}.${id}`);
  const [tried, setTried] = useState(false);
  const withdraw = useWithdraw(radius, () => {
    setReason('');
    notify({ color: 'green', title: t('effects.done'), message: t('effects.doneDetail') });
  });
  const unnamed = typed.trim() !== id;
  const unreasoned = reason.trim() === '';
  const added = addedCount(withdraw.error);
  return (
    <Section title={t('effects.withdrawTitle')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!unnamed && !unreasoned && !withdraw.isPending) withdraw.mutate(reason.trim());
        }}
      >
        <Stack>
          <TextInput
            label={t('effects.confirm', { id })}
            required
            autoComplete="off"
            value={typed}
            error={tried && unnamed ? t('effects.confirmMissing', { id }) : null}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Textarea
            label={t('effects.reason')}
            required
            autosize
            minRows={3}
            maxLength={2_000}
            value={reason}
            error={tried && unreasoned ? t('effects.reasonMissing') : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {added > 0 && hasCode(withdraw.error, 'changed_meanwhile') ? (
            <Notice tone="warn" role="alert" title={t('effects.more')}>
              {t('effects.moreCause', { count: added })}
            </Notice>
          ) : (
            withdraw.isError && (
              <ErrorState
                error={withdraw.error}
                title={t('effects.notDone')}
                kept={t('effects.reasonKept')}
              />
            )
          )}
          <Group justify="flex-end">
            <Button type="submit" color="red.9" loading={withdraw.isPending}>
              {t('effects.withdraw')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
