import { Button, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { ExportButton } from '../export-button.tsx';

/** Verify and export the whole log; for who may read all of it. */
export function LogActions() {
  const { t } = useTranslation();
  const navigate = useNavigate();
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
      <ExportButton />
      <Button component={Link} to="/audit/verify" leftSection={<IconShieldCheck size={16} aria-hidden />}>
        {t('audit.verify')}
      </Button>
    </>
  );
}
