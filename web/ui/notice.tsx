import { Alert, Group } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

const TONES = {
  good: { icon: IconCircleCheck, color: 'var(--pass)', background: 'var(--pass-soft)' },
  warn: { icon: IconAlertTriangle, color: 'var(--warn)', background: 'var(--warn-soft)' },
  bad: { icon: IconCircleX, color: 'var(--block)', background: 'var(--block-soft)' },
  info: { icon: IconInfoCircle, color: 'var(--accent-text)', background: 'var(--idle-soft)' },
} as const;

interface Properties {
  tone: keyof typeof TONES;
  title: string;
  /** `alert` interrupts who listens, `status` waits; without it nothing is announced. */
  role?: 'alert' | 'status';
  children?: ReactNode;
}

/** A sentence that stands out, in colours that keep their contrast in both schemes. */
export function Notice({ tone, title, role, children }: Properties) {
  const { icon: Icon, color, background } = TONES[tone];
  return (
    <Alert
      // Beside the title, not beside the text, which needs the width of a narrow column.
      title={
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <Icon size={20} aria-hidden className={classes['icon']} />
          <span>{title}</span>
        </Group>
      }
      // Mantine gives every alert a role; one that announces nothing is a note.
      role={role ?? 'note'}
      vars={() => ({
        root: { '--alert-bg': background, '--alert-color': color, '--alert-bd': '1px solid transparent' },
      })}
    >
      {children}
    </Alert>
  );
}
