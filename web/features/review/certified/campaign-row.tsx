import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconListCheck, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../../../core/assembly/campaign.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { useEnumeration } from './use-enumeration.ts';

/** One campaign, with the button that enumerates it. */
export function CampaignRow({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const { run, progress, stop } = useEnumeration(campaign);
  const { markets, audiences, moments, channels } = campaign;
  const isStopped = run.error instanceof DOMException && run.error.name === 'AbortError';
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <div>
          <Text fw={600}>{campaign.name}</Text>
          <Text size="sm" c="dimmed">
            {t('certified.contexts', {
              count: markets.length * audiences.length * moments.length * channels.length,
              markets: markets.map(({ market }) => market).join(', '),
            })}
          </Text>
        </div>
        {run.isPending ? (
          <Button variant="default" leftSection={<IconPlayerStop size={16} aria-hidden />} onClick={stop}>
            {t('certified.stop')}
          </Button>
        ) : (
          <Button leftSection={<IconListCheck size={16} aria-hidden />} onClick={() => run.mutate()}>
            {t('certified.enumerate', { name: campaign.name })}
          </Button>
        )}
      </Group>
      {run.isPending && (
        <Progress
          value={progress === null ? 0 : (100 * progress.judged) / Math.max(1, progress.of)}
          aria-label={t('certified.progressLabel')}
        />
      )}
      <Text size="sm" role="status">
        {progress !== null && t('certified.progress', { ...progress })}
      </Text>
      {run.isError && !isStopped && (
        <ErrorState
          error={run.error}
          title={t('certified.enumerateFailed')}
          kept={t('certified.nothingKept')}
          onRetry={() => run.mutate()}
        />
      )}
    </Stack>
  );
}
