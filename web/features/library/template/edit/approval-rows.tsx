import { Button, Group, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Approval } from '../../../../../core/library/content.ts';
import { formatDay } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../../lib/i18n/use-term.ts';
import classes from './edit.module.css';

interface Properties {
  approvals: readonly Approval[];
  onRemove: (index: number) => void;
}

/** Where the draft is to be used, each with a button that takes it away. */
export function ApprovalRows({ approvals, onRemove }: Properties) {
  const { t } = useTranslation();
  const term = useTerm();
  const language = useLanguage();
  return (
    <ul className={classes['places']} aria-label={t('template.approvals')}>
      {approvals.map(({ approvalId, market, channel, from, until }, index) => (
        <li key={`${approvalId} ${market.join()} ${index}`} className={classes['card']}>
          <Group justify="space-between" gap="xs">
            <Text size="sm">
              {approvalId}: {market.map((code) => term('market', code)).join(', ')} ·{' '}
              {channel.map((code) => term('channel', code)).join(', ')} · {formatDay(from, language)} –{' '}
              {formatDay(until, language)}
            </Text>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconTrash size={14} aria-hidden />}
              aria-label={t('template.removeApproval', { id: approvalId })}
              onClick={() => onRemove(index)}
            >
              {t('template.remove')}
            </Button>
          </Group>
        </li>
      ))}
    </ul>
  );
}
