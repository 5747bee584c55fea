import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import type { ReviewRecord } from '../queries.ts';
import { SignForm } from './sign-form.tsx';

interface Properties {
  open: boolean;
  record: ReviewRecord;
  assembly: AssemblyView;
  onClose: () => void;
}

/** The signature dialog. */
export function SignDialog({ open, record, assembly, onClose }: Properties) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={open}
      onClose={onClose}
      size="lg"
      title={t('review.dialogTitle', { name: assembly.template.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <SignForm record={record} assembly={assembly} onClose={onClose} />
    </Modal>
  );
}
