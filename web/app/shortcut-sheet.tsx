import { Kbd, Modal, Switch, Table } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcuts } from '../lib/shortcuts/registry.ts';
import { shownKeys } from '../lib/shortcuts/shown-keys.ts';
import { setSingleKeys, useSingleKeys } from '../lib/shortcuts/single-keys.ts';

/** The shortcuts that work on this page, and the switch for those of a single key. */
export function ShortcutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const live = useSyncExternalStore(shortcuts.subscribe, shortcuts.list);
  const on = useSingleKeys();
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={t('shell.shortcuts')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Switch
        label={t('shell.singleKeys')}
        checked={on}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
      <Table mt="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('shell.key')}</Table.Th>
            <Table.Th>{t('shell.action')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {live.map(({ keys, label }) => (
            <Table.Tr key={`${keys} ${label}`}>
              <Table.Td>
                <Kbd>{shownKeys(keys)}</Kbd>
              </Table.Td>
              <Table.Td>{label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
