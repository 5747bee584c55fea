import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../lib/scope.ts';
import { usePerson } from '../../lib/session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import { myTurn } from './my-turn.ts';
import { MyTurnRow } from './my-turn-row.tsx';
import { useAssemblies } from './queries.ts';

/** What waits for this person: changes asked for, blocked drafts, drafts; for reviewers, emails to decide on. */
export function MyTurn() {
  const { t } = useTranslation();
  const [market] = useScope('market');
  const assemblies = useAssemblies(market);
  const person = usePerson();
  const mine = person && assemblies.data ? myTurn(assemblies.data, person) : [];
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {t('start.myTurn')}
      </Title>
      {assemblies.isPending && <ListSkeleton />}
      {assemblies.isError && (
        <ErrorState
          error={assemblies.error}
          title={t('start.myTurnFailed')}
          onRetry={() => void assemblies.refetch()}
        />
      )}
      {assemblies.data && mine.length === 0 && (
        <EmptyState title={t('start.nothing')} cause={t('start.nothingCause')} />
      )}
      <Stack gap="xs">
        {mine.map((assembly) => (
          <MyTurnRow key={assembly.id} assembly={assembly} />
        ))}
      </Stack>
    </section>
  );
}
