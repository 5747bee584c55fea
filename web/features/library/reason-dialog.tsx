import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isChangedMeanwhile } from '../../lib/api/problem.ts';
import { useShortcut } from '../../lib/shortcuts/use-shortcut.ts';
import { useDraftText } from '../../lib/use-draft-text.ts';
import { ErrorState } from '../../ui/error-state.tsx';

interface Properties {
  /** What is done: the title, the button and the shortcut. */
  action: string;
  /** What it is done to. */
  subject: string;
  effect: string;
  /** Name under which the reason survives a reload. */
  draft: string;
  /** Title of the error when somebody else was faster. */
  meanwhile: string;
  change: (reason: string) => Promise<unknown>;
  onChanged: () => void;
  onClose: () => void;
}

/** Says what a change of a library item does, takes a reason where there is one, and makes it. */
export function ReasonDialog({ action, subject, effect, draft, meanwhile, ...does }: Properties) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [reason, setReason] = useDraftText(draft);
  const change = useMutation({
    mutationFn: does.change,
    onSuccess: () => {
      does.onChanged();
      setReason('');
      does.onClose();
    },
    // Everything that shows the item is fetched again.
    onSettled: () => client.invalidateQueries({ queryKey: ['library'] }),
  });
  const run = () => {
    if (!change.isPending) change.mutate(reason.trim());
  };
  useShortcut('mod+Enter', action, run);
  return (
    <Modal
      opened
      onClose={does.onClose}
      title={action}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <Stack>
          <Text size="sm" fw={600}>
            {subject}
          </Text>
          <Text size="sm">{effect}</Text>
          <Textarea
            label={t('library.reason')}
            autosize
            minRows={3}
            maxLength={2_000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {change.isError && (
            <ErrorState
              error={change.error}
              title={isChangedMeanwhile(change.error) ? meanwhile : t('library.notChanged')}
              kept={t('library.reasonKept')}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={does.onClose}>
              {t('library.cancel')}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
