import { Stack, Text, ThemeIcon } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface Properties {
  /** What is not there. */
  title: string;
  /** Why it is not there. */
  cause: string;
  icon?: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
}

/** A list with nothing in it: the cause and one action. */
export function EmptyState({ title, cause, icon, action }: Properties) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center">
      <ThemeIcon variant="light" size="xl" radius="xl" aria-hidden>
        {icon ?? <IconInbox size={22} />}
      </ThemeIcon>
      <Text fw={600}>{title}</Text>
      <Text c="dimmed" size="sm" maw={420}>
        {cause}
      </Text>
      {action}
    </Stack>
  );
}
