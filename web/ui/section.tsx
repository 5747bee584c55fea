import { Group, Paper, Stack, Title } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';

interface Properties {
  title: string;
  /** Actions beside the heading. */
  action?: ReactNode;
  children: ReactNode;
}

/** A part of a page with a heading of its own, on one surface. */
export function Section({ title, action, children }: Properties) {
  const heading = useId();
  return (
    <Paper component="section" withBorder p="md" bg="var(--surface)" aria-labelledby={heading}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h4" id={heading}>
            {title}
          </Title>
          {action}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
