import { Anchor, Badge, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { noticePath, noticeText } from '../../../core/access/inbox/notice-text.ts';
import type { InboxMessage } from '../../../core/contract/inbox.ts';
import { formatInstant } from '../../lib/format.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import classes from '../../ui/row-list.module.css';

/** One notice: its sentence leads to what it is about, and opening it marks it as read. */
export function NoticeRow({ message, onRead }: { message: InboxMessage; onRead: (id: string) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, kind, facts, subject, createdAt, readAt } = message;
  const text = noticeText(message, language);
  const unread = readAt === null;
  const emails = Array.isArray(facts['emails']) ? facts['emails'] : [];
  return (
    <li className={classes['row']}>
      <div className={classes['main']}>
        <Anchor
          component={Link}
          to={noticePath(subject)}
          fw={unread ? 600 : 400}
          underline="hover"
          data-row
          onClick={() => unread && onRead(id)}
        >
          {text}
        </Anchor>
        <Text size="sm" c="dimmed">
          {t(`inbox.kinds.${kind}`)} · {formatInstant(createdAt, language)}
        </Text>
        {emails.length > 0 && (
          <Text size="sm">
            {t('inbox.emails')}{' '}
            {emails.map((email, index) => (
              <span key={email}>
                {index > 0 && ', '}
                <Anchor
                  component={Link}
                  to={`/review/${encodeURIComponent(email)}`}
                  inherit
                  underline="always"
                >
                  {email.slice(-6)}
                </Anchor>
              </span>
            ))}
          </Text>
        )}
      </div>
      {unread && (
        <div className={classes['aside']}>
          <Badge color="ink" variant="outline">
            {t('inbox.new')}
          </Badge>
          <Button
            size="xs"
            variant="default"
            aria-label={t('inbox.markReadNamed', { text })}
            onClick={() => onRead(id)}
          >
            {t('inbox.markRead')}
          </Button>
        </div>
      )}
    </li>
  );
}
