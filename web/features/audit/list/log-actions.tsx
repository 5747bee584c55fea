import { Button, Text } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { useExportLog } from '../use-export-log.ts';

/** Verify and export the whole log; for who may read all of it. */
export function LogActions() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const exporting = useExportLog();
  const allowed = mayDo(usePerson(), 'audit.read_all');
  useShortcut('mod+Enter', t('audit.verify'), allowed ? () => void navigate('/audit/verify') : null);
  if (!allowed)
    return (
      <Text size="sm" c="dimmed" maw={340}>
        {t('audit.onlyScope')}
      </Text>
    );
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={exporting.isPending}
        onClick={() => exporting.mutate()}
      >
        {t('audit.export')}
      </Button>
      <Button component={Link} to="/audit/verify" leftSection={<IconShieldCheck size={16} aria-hidden />}>
        {t('audit.verify')}
      </Button>
    </>
  );
}
