import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useExportLog } from './use-export-log.ts';

/** Saves the whole log as a file. */
export function ExportButton() {
  const { t } = useTranslation();
  const exporting = useExportLog();
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={exporting.isPending}
      onClick={() => exporting.mutate()}
    >
      {t('audit.export')}
    </Button>
  );
}
