import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/section.tsx';

interface Properties {
  title: string;
  /** What is counted, and what not. */
  definition: string;
  isEmpty?: boolean;
  children: ReactNode;
}

/** One measure with its definition; a sentence where there is nothing to count. */
export function Measure({ title, definition, isEmpty = false, children }: Properties) {
  const { t } = useTranslation();
  return (
    <Section title={title}>
      <Text size="sm" c="dimmed" maw={760}>
        {definition}
      </Text>
      {isEmpty ? <Text size="sm">{t('governance.nothingCounted')}</Text> : children}
    </Section>
  );
}
