import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Section } from '../../../ui/section.tsx';
import { DelegateForm } from './delegate-form.tsx';
import { DelegationRow } from './delegation-row.tsx';
import { delegationsQuery } from './queries.ts';

/** Who stands in for the own review roles and for whom one stands in oneself. */
export function DelegationsSection() {
  const { t } = useTranslation();
  const query = useQuery(delegationsQuery);
  return (
    <Section title={t('account.delegations')}>
      <Text size="sm" c="dimmed">
        {t('account.delegationsPurpose')}
      </Text>
      {query.isPending && <ListSkeleton />}
      {query.isError && (
        <ErrorState
          error={query.error}
          title={t('account.delegationsFailed')}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data?.delegations.length === 0 && (
        <EmptyState title={t('account.noDelegation')} cause={t('account.noDelegationCause')} />
      )}
      {query.data?.delegations.map((delegation) => (
        <DelegationRow key={delegation.id} delegation={delegation} />
      ))}
      {query.data && query.data.candidates.length > 0 && <DelegateForm candidates={query.data.candidates} />}
      {query.data?.candidates.length === 0 && <Text size="sm">{t('account.noCandidate')}</Text>}
    </Section>
  );
}
