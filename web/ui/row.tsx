import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './row-list.module.css';

interface Properties {
  to: string;
  title: ReactNode;
  children?: ReactNode;
  /** Badges at the end of the row. */
  aside?: ReactNode;
  /** For long lists of sentences: the title in ordinary weight. */
  quiet?: boolean;
}

/** One row of a list: a link as its title, what else is known below, badges beside it. */
export function Row({ to, title, children, aside, quiet = false }: Properties) {
  return (
    <li className={classes['row']}>
      <div className={classes['main']}>
        <Anchor component={Link} to={to} fw={quiet ? 400 : 600} underline="hover" data-row>
          {title}
        </Anchor>
        {children}
      </div>
      {aside && <div className={classes['aside']}>{aside}</div>}
    </li>
  );
}
