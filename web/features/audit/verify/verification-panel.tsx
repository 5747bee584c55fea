import { Button, Progress, Stack, Text } from '@mantine/core';
import { IconPlayerStop, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../../../lib/session.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Section } from '../../../ui/section.tsx';
import { ExportButton } from '../export-button.tsx';
import { TamperSection } from '../tamper/tamper-section.tsx';
import { CheckpointSection } from './checkpoint-section.tsx';
import { useVerification } from './use-verification.ts';
import { VerificationResult } from './verification-result.tsx';

/** The verification while it runs, and what it found. */
export function VerificationPanel() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { run, anchor, verify, stop } = useVerification();
  const start = () => verify(anchor);
  const demonstration = (useQuery(sessionQuery).data?.demonstrationPeople ?? null) !== null;
  const { state, progress } = run;
  useShortcut('mod+Enter', t('audit.verifyAgain'), state === 'running' ? null : start);
  const shown = (value: number) => formatNumber(value, language);
  return (
    <>
      <PageHeader title={t('audit.verifyTitle')} purpose={t('audit.verifyPurpose')}>
        <ExportButton />
        {state === 'running' ? (
          <Button variant="default" leftSection={<IconPlayerStop size={16} aria-hidden />} onClick={stop}>
            {t('audit.stop')}
          </Button>
        ) : (
          <Button leftSection={<IconShieldCheck size={16} aria-hidden />} onClick={start}>
            {t('audit.verifyAgain')}
          </Button>
        )}
      </PageHeader>
      {state !== 'done' && (
        <Section title={t(`audit.run.${state}`)}>
          <Stack gap="xs">
            <Progress
              value={progress && progress.total > 0 ? (progress.checked / progress.total) * 100 : 0}
              aria-label={t('audit.progress')}
            />
            <Text size="sm" role="status">
              {progress
                ? t('audit.checked', { checked: shown(progress.checked), total: shown(progress.total) })
                : t('audit.reading')}
            </Text>
            {state === 'failed' && (
              <ErrorState
                error={run.error}
                title={t('audit.verifyFailed')}
                kept={t('audit.kept')}
                onRetry={start}
              />
            )}
          </Stack>
        </Section>
      )}
      {run.result && <VerificationResult result={run.result} />}
      <CheckpointSection anchor={anchor} onAnchor={verify} />
      {demonstration && <TamperSection anchor={anchor} />}
    </>
  );
}
