import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TemplateDetail } from '../../../../../core/contract/templates.ts';
import { isChangedMeanwhile } from '../../../../lib/api/problem.ts';
import { useShortcut } from '../../../../lib/shortcuts/use-shortcut.ts';
import { useDraftText } from '../../../../lib/use-draft-text.ts';
import { ErrorState } from '../../../../ui/error-state.tsx';
import { useStage } from './use-stage.ts';
import type { StageStep } from './use-stage.ts';

interface Properties {
  step: StageStep;
  detail: TemplateDetail;
  onClose: () => void;
}

/** Says what the step does, takes a reason where there is one, and makes it. */
export function StageDialog({ step, detail, onClose }: Properties) {
  const { t } = useTranslation();
  const { template, version } = detail;
  const [reason, setReason] = useDraftText(`template.${template.id}.${step}`);
  const change = useStage(step, detail, () => {
    setReason('');
    onClose();
  });
  const run = () => {
    if (!change.isPending) change.mutate(reason.trim());
  };
  useShortcut('mod+Enter', t(`template.stage.${step}`), run);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`template.stage.${step}`)}
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
            {template.name} ({template.id}@{version})
          </Text>
          <Text size="sm">{t(`template.stageEffect.${step}`)}</Text>
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
              title={isChangedMeanwhile(change.error) ? t('template.meanwhile') : t('library.notChanged')}
              kept={t('library.reasonKept')}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('library.cancel')}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {t(`template.stage.${step}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
