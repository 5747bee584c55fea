import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hasCode } from '../lib/api/problem.ts';
import { useProblemText } from '../lib/use-problem-text.ts';
import { NoPermission } from './no-permission.tsx';
import { Notice } from './notice.tsx';

interface Properties {
  error: unknown;
  /** What could not be done, as a heading. */
  title: string;
  /** What was kept in spite of it. */
  kept?: string;
  onRetry?: () => void;
}

/** A failure: what failed, why, what was kept, and a way to try again. Missing rights are told apart. */
export function ErrorState({ error, title, kept, onRetry }: Properties) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  if (hasCode(error, 'not_allowed')) return <NoPermission detail={problemText(error)} />;
  return (
    <Notice tone="bad" title={title} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{problemText(error)}</Text>
        {kept && <Text size="sm">{kept}</Text>}
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )}
      </Stack>
    </Notice>
  );
}
