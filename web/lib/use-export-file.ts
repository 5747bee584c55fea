import { useMutation } from '@tanstack/react-query';
import { downloadExport, exportAssembly } from '../../core/contract/release.ts';
import type { ExportFormat } from '../../core/release/formats.ts';
import { call } from './api/call.ts';
import { notify } from './notify.ts';
import { saveFile } from './save-file.ts';
import { useProblemText } from './use-problem-text.ts';

/**
 * Makes one form of the email, or takes the kept one, and hands its bytes to the browser as a file.
 *
 * @param failed title of the notice when it could not be made
 * @param onSettled what is fetched again afterwards
 */
export function useExportFile(id: string, failed: string, onSettled: () => Promise<void>) {
  const problemText = useProblemText();
  return useMutation({
    mutationFn: async (format: ExportFormat) => {
      const { body } = await call(exportAssembly, { params: { id }, body: { format } });
      const file = await call(downloadExport, { params: { id, format } });
      saveFile(body.fileName, file.body);
    },
    onError: (error) => notify({ color: 'red', title: failed, message: problemText(error) }),
    onSettled,
  });
}
