import { SimpleGrid, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../lib/scope.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import { ContextCard } from './context-card.tsx';
import { useStartContexts } from './queries.ts';
import { useStartFromContext } from './use-start-from-context.ts';

/** The situations to begin with, those of the chosen market first. */
export function ContextCards() {
  const { t } = useTranslation();
  const contexts = useStartContexts();
  const { start, starting } = useStartFromContext();
  const [market] = useScope('market');
  const inOrder = (contexts.data ?? []).toSorted(
    (one, other) => Number(other.market === market) - Number(one.market === market),
  );
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {t('start.contexts')}
      </Title>
      {contexts.isPending && <ListSkeleton rows={1} height={240} />}
      {contexts.isError && (
        <ErrorState
          error={contexts.error}
          title={t('start.contextsFailed')}
          onRetry={() => void contexts.refetch()}
        />
      )}
      {contexts.data?.length === 0 && (
        <EmptyState title={t('start.noContexts')} cause={t('start.noContextsCause')} />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
        {inOrder.map((context) => (
          <ContextCard
            key={context.id}
            context={context}
            starting={starting === context.id}
            disabled={starting !== null}
            onAssemble={() => start(context)}
          />
        ))}
      </SimpleGrid>
    </section>
  );
}
