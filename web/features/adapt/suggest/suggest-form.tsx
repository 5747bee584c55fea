import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AdaptationBlock } from '../../../../core/contract/adaptation.ts';
import { makeSuggestion } from '../../../../core/contract/suggestions.ts';
import { call } from '../../../lib/api/call.ts';
import { notify } from '../../../lib/notify.ts';
import { useDraftText } from '../../../lib/use-draft-text.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { adaptationQuery } from '../data/queries.ts';

interface Properties {
  block: AdaptationBlock;
  name: string;
  assemblyId: string;
  onDone: () => void;
}

/** Other words for a locked text, with a reason, to the owner of the library. What is typed survives a reload. */
export function SuggestForm({ block, name, assemblyId, onDone }: Properties) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const approved = block.target?.approved ?? '';
  const [typed, setTyped] = useDraftText(`suggest.${assemblyId}.${block.key}`);
  const [reason, setReason] = useDraftText(`suggest.${assemblyId}.${block.key}.reason`);
  const text = typed === '' ? approved : typed;
  const make = useMutation({
    mutationFn: () =>
      call(makeSuggestion, {
        params: { id: assemblyId },
        body: { blockKey: block.key, text: text.toWellFormed(), reason: reason.toWellFormed() },
      }),
    onSuccess: async () => {
      setTyped('');
      setReason('');
      notify({ color: 'green', title: t('suggestions.sent'), message: t('suggestions.sentDetail') });
      await client.invalidateQueries({ queryKey: adaptationQuery(assemblyId).queryKey });
      onDone();
    },
  });
  const canSend = text.trim() !== approved && reason.trim() !== '' && !make.isPending;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (canSend) make.mutate();
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={t('suggestions.words', { name })}
          description={t('suggestions.wordsHint')}
          autosize
          minRows={3}
          autoFocus
          value={text}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Textarea
          label={t('suggestions.reason')}
          required
          autosize
          minRows={2}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {make.isError && (
          <ErrorState error={make.error} title={t('suggestions.notSent')} kept={t('suggestions.kept')} />
        )}
        <Group gap="xs">
          <Button type="submit" size="xs" disabled={!canSend} loading={make.isPending}>
            {t('suggestions.send')}
          </Button>
          <Button size="xs" variant="subtle" onClick={onDone}>
            {t('suggestions.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
