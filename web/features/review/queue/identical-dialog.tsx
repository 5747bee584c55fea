import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../../../core/contract/review.ts';
import { WithSigning } from '../sign/with-signing.tsx';
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
  const first = items?.[0];
  return (
    <Modal
      opened={items !== null}
      onClose={onClose}
      size="lg"
      title={t('reading.identicalTitle', { count: items?.length ?? 0 })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {items && first && (
        <WithSigning assemblyId={first.id} revision={first.revision}>
          {(signing) => <IdenticalForm first={first} items={items} signing={signing} onClose={onClose} />}
        </WithSigning>
      )}
    </Modal>
  );
}
