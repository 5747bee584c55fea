import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextSuggestion } from '../../core/contract/text-suggestions.ts';
import { MarkupText } from './markup-text.tsx';
import { OriginBar } from './origin-bar.tsx';

interface Properties {
  suggestion: TextSuggestion;
  /** BCP 47 tag of the words. */
  language: string;
  label?: string | undefined;
  isTaking: boolean;
  onTake: () => void;
  /** What speaks against the words. */
  children?: ReactNode;
}

/** Words of a language model, labelled with model, prompt and IPTC term; they stand nowhere until a person takes them. */
export function GeneratedWords({ suggestion, language, label, isTaking, onTake, children }: Properties) {
  const { t } = useTranslation();
  const { text, engine, promptVersion, digitalSourceType } = suggestion;
  return (
    <OriginBar origin="ai_generated">
      <div lang={language} dir="auto">
        <MarkupText source={text} />
      </div>
      {children}
      <Group gap={6} mt={6} justify="space-between">
        <Text size="xs" c="dimmed">
          {t('generated.by', { engine, prompt: promptVersion, term: digitalSourceType })}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={label && t('generated.takeNamed', { label })}
          loading={isTaking}
          onClick={onTake}
        >
          {t('generated.take')}
        </Button>
      </Group>
    </OriginBar>
  );
}
