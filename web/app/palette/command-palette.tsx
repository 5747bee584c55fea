import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PaletteSearch } from './palette-search.tsx';

interface Properties {
  open: boolean;
  onClose: () => void;
  onShortcuts: () => void;
}

/** ⌘K: everything that can be done from here, found by typing. */
export function CommandPalette({ open, onClose, onShortcuts }: Properties) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={t('shell.palette')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <PaletteSearch onClose={onClose} onShortcuts={onShortcuts} />
    </Modal>
  );
}
