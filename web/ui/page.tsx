import { Container, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

/** The body of a page that scrolls as a whole. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <Container size="xl" py="lg" px="md">
      <Stack gap="md" className={classes['body'] ?? ''}>
        {children}
      </Stack>
    </Container>
  );
}
