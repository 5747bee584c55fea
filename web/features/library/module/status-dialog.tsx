import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleDetail } from '../../../../core/contract/library-items.ts';
import { isChangedMeanwhile } from '../../../lib/api/problem.ts';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { useDraftText } from '../../../lib/use-draft-text.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import type { StatusDecision } from './use-change-status.ts';
import { useChangeStatus } from './use-change-status.ts';

interface Properties {
  detail: ModuleDetail;
  status: StatusDecision['status'];
  onClose: () => void;
}

/** Says what the change does, takes the reason (mandatory on a withdrawal), and makes it. */
export function StatusDialog({ detail, status, onClose }: Properties) {
  const { t } = useTranslation();
  const { module, version, whereUsed } = detail;
  const [reason, setReason] = useDraftText(`status.${module.id}.${status}`);
  const [tried, setTried] = useState(false);
  const change = useChangeStatus(detail, () => {
    setReason('');
    onClose();
  });
  const missing = status === 'withdrawn' && reason.trim() === '';
  const run = () => {
    setTried(true);
    if (!missing && !change.isPending) change.mutate({ status, reason: reason.trim() });
  };
  useShortcut('mod+Enter', t(`library.confirm.${status}`), run);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`library.confirm.${status}`)}
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
          <Text size="sm">{t(`library.effect.${status}`, { count: whereUsed.assemblies.length })}</Text>
          <Textarea
            label={t('library.reason')}
            required={status === 'withdrawn'}
            autosize
            minRows={3}
            maxLength={2_000}
            value={reason}
            error={tried && missing ? t('library.reasonMissing') : null}
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
            <Button type="submit" color={status === 'withdrawn' ? 'red.9' : 'ink'} loading={change.isPending}>
              {t(`library.confirm.${status}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
