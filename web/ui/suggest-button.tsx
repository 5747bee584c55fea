import { Button, Stack, Text } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSuggestionState } from '../lib/use-suggestion-state.ts';

interface Properties {
  children: string;
  /** Tells buttons of several places apart. */
  label?: string | undefined;
  isAsking: boolean;
  onAsk: () => void;
}

/** Asks the language model for words: absent where none is configured, and disabled with the reason while none can be asked. */
export function SuggestButton({ children, label, isAsking, onAsk }: Properties) {
  const { t } = useTranslation();
  const state = useSuggestionState();
  if (state?.isConfigured !== true) return null;
  return (
    <Stack gap={2}>
      <Button
        size="compact-sm"
        variant="default"
        w="fit-content"
        leftSection={<IconSparkles size={14} aria-hidden />}
        aria-label={label}
        loading={isAsking}
        disabled={state.reason !== null}
        onClick={onAsk}
      >
        {children}
      </Button>
      {state.reason !== null && (
        <Text size="xs" c="dimmed">
          {t('generated.notAvailable', { reason: state.reason })}
        </Text>
      )}
    </Stack>
  );
}
