import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useExportFile } from '../../../lib/use-export-file.ts';

/** Saves a form of the email as a file and fetches the email again. */
export function useExport(id: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useExportFile(id, t('assemble.exportFailed'), () =>
    client.invalidateQueries({ queryKey: ['assembly', id] }),
  );
}
