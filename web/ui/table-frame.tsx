import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './table-frame.module.css';

interface Properties {
  label: string;
  /** Width in CSS pixels below which the table scrolls inside its frame, reachable by keyboard. */
  minWidth: number;
  children: ReactNode;
}

/** A table that never widens the page. */
export function TableFrame({ label, minWidth, children }: Properties) {
  return (
    <Table.ScrollContainer
      minWidth={minWidth}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': label, role: 'region' } }}
    >
      <Table className={classes['table'] ?? ''} verticalSpacing={6}>
        {children}
      </Table>
    </Table.ScrollContainer>
  );
}
