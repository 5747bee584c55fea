import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Properties {
  title: string;
  /** What the page is for, in one sentence. */
  purpose?: string;
  /** The page's actions, the primary one last. */
  children?: ReactNode;
}

/** Heading of a page: one h1, one sentence, the actions beside it. */
export function PageHeader({ title, purpose, children }: Properties) {
  return (
    <Group justify="space-between" align="flex-end" gap="md">
      <Stack gap={4}>
        <Title order={1} size="h2">
          {title}
        </Title>
        {purpose && <Text c="dimmed">{purpose}</Text>}
      </Stack>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  );
}
