import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { downloadExport, exportAssembly } from '../../../../core/contract/release.ts';
import type { ExportFormat } from '../../../../core/release/formats.ts';
import { call } from '../../../lib/api/call.ts';
import { notify } from '../../../lib/notify.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { useRefresh } from '../use-refresh.ts';

/** Makes one form of the email, or takes the kept one, and hands its bytes to the browser as a file. */
export function useExport(id: string) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const refresh = useRefresh(id);
  return useMutation({
    mutationFn: async (format: ExportFormat) => {
      const { body } = await call(exportAssembly, { params: { id }, body: { format } });
      const file = await call(downloadExport, { params: { id, format } });
      saveFile(body.fileName, file.body);
    },
    onError: (error) =>
      notify({ color: 'red', title: t('review.exportFailed'), message: problemText(error) }),
    onSettled: refresh,
  });
}
