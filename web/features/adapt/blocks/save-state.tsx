import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { Autosave } from '../data/use-autosave.ts';

interface Properties {
  autosave: Autosave;
  label: string;
  /** The approved words, to go back to; null where there are none. */
  approved: string | null;
}

/** Whether the text is saved; what failed and what was kept; both versions where somebody else changed it too. */
export function SaveState({ autosave, label, approved }: Properties) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { text, isDirty, isSaving, failure, isOffline, theirs } = autosave;
  if (theirs !== null)
    return (
      <Notice tone="warn" role="alert" title={t('adapt.conflict')}>
        <Stack gap={6}>
          <Text size="sm">
            <strong>{t('adapt.mine')}</strong> {text}
          </Text>
          <Text size="sm">
            <strong>{t('adapt.theirs')}</strong> {theirs}
          </Text>
          <Group gap="xs">
            <Button size="xs" onClick={autosave.keepMine}>
              {t('adapt.keepMine')}
            </Button>
            <Button size="xs" variant="default" onClick={autosave.takeTheirs}>
              {t('adapt.takeTheirs')}
            </Button>
          </Group>
        </Stack>
      </Notice>
    );
  if (failure !== null)
    return (
      <Notice tone="bad" role="alert" title={t('adapt.notSaved')}>
        <Text size="sm">
          {isOffline ? t('adapt.offline') : `${problemText(failure)} ${t('adapt.textKept')}`}
        </Text>
        <Button size="xs" mt={6} variant="default" onClick={autosave.retry}>
          {t('common.retry')}
        </Button>
      </Notice>
    );
  return (
    <Group justify="space-between" gap="xs" mt={2}>
      <Text size="sm" c="dimmed" role="status">
        {isSaving || isDirty ? t('adapt.saving') : t('adapt.saved')}
      </Text>
      {approved !== null && text !== approved && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('adapt.approvedBackNamed', { label })}
          onClick={() => autosave.setText(approved)}
        >
          {t('adapt.approvedBack')}
        </Button>
      )}
    </Group>
  );
}
