import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS } from '../../../../core/release/formats.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { useExport } from './use-export.ts';

/** Makes one form of an approved email and saves the file. */
export function ExportMenu({ id }: { id: string }) {
  const { t } = useTranslation();
  const exporting = useExport(id);
  const allowed = mayDo(usePerson(), 'assembly.export');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          disabled={!allowed}
          loading={exporting.isPending}
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t('assemble.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {EXPORT_FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => exporting.mutate(format)}>
            {t(`exportFormat.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
