import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ParityFinding } from '../../../../core/contract/parity.ts';
import { VerdictBadge } from '../../../ui/verdict-badge.tsx';
import classes from './checks.module.css';

interface Properties {
  /** Undefined while nothing was answered about this text. */
  findings: readonly ParityFinding[] | undefined;
  hasFailed: boolean;
  onRetry: () => void;
}

/** How the check of a text stands, told when it changes. What was not checked never looks passed. */
export function CheckState({ findings, hasFailed, onRetry }: Properties) {
  const { t } = useTranslation();
  const blocking = findings?.filter(({ severity }) => severity === 'block').length ?? 0;
  return (
    <div className={classes['state']} role="status">
      {hasFailed ? (
        <>
          <VerdictBadge verdict="not_run" />
          <Text size="sm">{t('parity.failed')}</Text>
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t('parity.retry')}
          </Button>
        </>
      ) : (
        <Text size="sm">
          {findings === undefined && t('parity.checking')}
          {findings?.length === 0 && t('parity.nothing')}
          {findings && findings.length > 0 && t('parity.found', { count: findings.length, blocking })}
        </Text>
      )}
    </div>
  );
}
