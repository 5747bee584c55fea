import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** One entry of a pack: its name, what it asks for, and the clause behind it. */
export function PackEntry({ name, source, children }: { name: string; source: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li>
      <Title order={3} size="h5">
        {name}
      </Title>
      {children}
      <Text size="sm" c="dimmed">
        {t('packs.source', { source })}
      </Text>
    </li>
  );
}
