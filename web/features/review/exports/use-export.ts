import { useTranslation } from 'react-i18next';
import { useExportFile } from '../../../lib/use-export-file.ts';
import { useRefresh } from '../use-refresh.ts';

/** Saves a form of the email as a file and fetches again what an export changes. */
export function useExport(id: string) {
  const { t } = useTranslation();
  return useExportFile(id, t('review.exportFailed'), useRefresh(id));
}
