import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatInstant } from '../../lib/format.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { alertsQuery } from './queries.ts';

/** Accounts that were locked after wrong attempts; those that still are stand out. */
export function AlertsSection() {
  const { t } = useTranslation();
  const language = useLanguage();
  const alerts = useQuery(alertsQuery);
  return (
    <Section title={t('admin.alerts')}>
      {alerts.isPending && <ListSkeleton />}
      {alerts.isError && (
        <ErrorState
          error={alerts.error}
          title={t('admin.alertsFailed')}
          onRetry={() => void alerts.refetch()}
        />
      )}
      {alerts.data?.length === 0 && <Text size="sm">{t('admin.noAlerts')}</Text>}
      {alerts.data?.map((alert) => (
        <Notice
          key={alert.entryId}
          tone={alert.locked ? 'bad' : 'info'}
          title={t(alert.locked ? 'admin.locked' : 'admin.wasLocked', { name: alert.printedName })}
        >
          {t('admin.alertDetail', {
            name: alert.signInName,
            attempts: alert.attempts,
            at: formatInstant(alert.at, language),
          })}{' '}
          <Anchor component={Link} to={`/audit/${alert.entryId}`} size="sm" c="inherit" underline="always">
            {t('admin.toEntry')}
          </Anchor>
        </Notice>
      ))}
    </Section>
  );
}
