import type { ReactNode } from 'react';
import { useRowKeys } from '../lib/use-row-keys.ts';
import classes from './row-list.module.css';

/** The rows of a list on one surface; `j` and `k` move between them. */
export function RowList({ label, children }: { label: string; children: ReactNode }) {
  const container = useRowKeys<HTMLUListElement>();
  return (
    <ul ref={container} className={classes['list']} aria-label={label}>
      {children}
    </ul>
  );
}
