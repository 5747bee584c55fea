import { ActionIcon, Badge } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unreadQuery } from '../../lib/inbox.ts';
import classes from './shell.module.css';

const SHOWN_MAX = 99;

/** The way to the inbox, with the number of unread notices. */
export function InboxLink() {
  const { t } = useTranslation();
  const { data: unread = 0 } = useQuery(unreadQuery);
  return (
    <ActionIcon
      component={Link}
      to="/inbox"
      size="lg"
      variant="subtle"
      className={classes['inbox'] ?? ''}
      aria-label={t('inbox.open', { count: unread })}
    >
      <IconBell size={18} aria-hidden />
      {unread > 0 && (
        <Badge size="xs" circle className={classes['unread'] ?? ''} color="red.9" aria-hidden>
          {unread > SHOWN_MAX ? `${SHOWN_MAX}+` : unread}
        </Badge>
      )}
    </ActionIcon>
  );
}
