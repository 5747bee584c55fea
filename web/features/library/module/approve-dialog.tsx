import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ModuleDetail } from '../../../../core/contract/library-items.ts';
import { isChangedMeanwhile } from '../../../lib/api/problem.ts';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { useDraftText } from '../../../lib/use-draft-text.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { useApprove } from './use-approve.ts';

interface Properties {
  detail: ModuleDetail;
  onClose: () => void;
}

/** Says what the approval does, takes a reason where there is one, and makes it. */
export function ApproveDialog({ detail, onClose }: Properties) {
  const { t } = useTranslation();
  const { module, version } = detail;
  const [reason, setReason] = useDraftText(`status.${module.id}.approved`);
  const change = useApprove(detail, () => {
    setReason('');
    onClose();
  });
  const run = () => {
    if (!change.isPending) change.mutate(reason.trim());
  };
  useShortcut('mod+Enter', t('library.confirm'), run);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('library.confirm')}
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
            {module.keyMessage || module.id} ({module.id}@{version})
          </Text>
          <Text size="sm">{t('library.effect')}</Text>
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
              title={isChangedMeanwhile(change.error) ? t('library.meanwhile') : t('library.notChanged')}
              kept={t('library.reasonKept')}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('library.cancel')}
            </Button>
            <Button type="submit" color="ink" loading={change.isPending}>
              {t('library.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
