import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SuggestionView } from '../../../../core/contract/suggestions.ts';
import { useDraftText } from '../../../lib/use-draft-text.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { useDecide } from './queries.ts';

/** Accept, with what follows from it, or reject with an answer to who proposed it. */
export function DecideForm({ suggestion }: { suggestion: SuggestionView }) {
  const { t } = useTranslation();
  const { id, moduleId, madeBy, version, currentVersion } = suggestion;
  const [reason, setReason] = useDraftText(`suggestion.${id}`);
  const decide = useDecide(suggestion);
  const send = (decision: 'accepted' | 'rejected') =>
    decide.mutate({ decision, reason: reason.toWellFormed() }, { onSuccess: () => setReason('') });
  return (
    <Stack gap="xs">
      <Textarea
        label={t('suggestions.answerField', { name: madeBy })}
        autosize
        minRows={2}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        {t('suggestions.acceptHint')}
      </Text>
      {decide.isError && (
        <ErrorState error={decide.error} title={t('suggestions.notDecided')} kept={t('suggestions.kept')} />
      )}
      <Group gap="xs">
        <Button
          size="sm"
          disabled={currentVersion !== version}
          loading={decide.isPending}
          aria-label={t('suggestions.acceptNamed', { module: moduleId })}
          onClick={() => send('accepted')}
        >
          {t('suggestions.accept')}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={reason.trim() === ''}
          loading={decide.isPending}
          aria-label={t('suggestions.rejectNamed', { module: moduleId })}
          onClick={() => send('rejected')}
        >
          {t('suggestions.reject')}
        </Button>
      </Group>
    </Stack>
  );
}
