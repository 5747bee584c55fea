import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../../../core/contract/review.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { signingQuery } from '../sign/signing-query.ts';
import { IdenticalForm } from './identical-form.tsx';

/** One decision over several identical emails; the roles offered are those of the first, which all share. */
export function IdenticalDialog({
  items,
  onClose,
}: {
  items: readonly QueueItem[] | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={items !== null}
      onClose={onClose}
      size="lg"
      title={t('reading.identicalTitle', { count: items?.length ?? 0 })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {items?.[0] && <Loaded first={items[0]} items={items} onClose={onClose} />}
    </Modal>
  );
}

interface LoadedProperties {
  first: QueueItem;
  items: readonly QueueItem[];
  onClose: () => void;
}

function Loaded({ first, items, onClose }: LoadedProperties) {
  const { t } = useTranslation();
  const signing = useQuery(signingQuery(first.id, first.revision));
  if (signing.isPending) return <ListSkeleton />;
  if (signing.isError)
    return (
      <ErrorState
        error={signing.error}
        title={t('review.signingFailed')}
        onRetry={() => void signing.refetch()}
      />
    );
  return <IdenticalForm first={first} items={items} signing={signing.data} onClose={onClose} />;
}
