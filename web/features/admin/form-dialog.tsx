import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/error-state.tsx';

interface Properties {
  title: string;
  /** The change that the dialog makes: whether it runs, and why it failed. */
  change: { isPending: boolean; isError: boolean; error: unknown };
  /** What is said above the reason when it failed. */
  failed: string;
  onSave: () => void;
  onClose: () => void;
  /** The fields. */
  children: ReactNode;
}

/** A dialog with fields that are saved together or left as they were. */
export function FormDialog({ title, change, failed, onSave, onClose, children }: Properties) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <Stack>
          {children}
          {change.isError && <ErrorState error={change.error} title={failed} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('review.cancel')}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {t('admin.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
