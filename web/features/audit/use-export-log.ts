import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { exportLog } from '../../../core/contract/audit.ts';
import { call } from '../../lib/api/call.ts';
import { notify } from '../../lib/notify.ts';
import { saveFile } from '../../lib/save-file.ts';
import { useProblemText } from '../../lib/use-problem-text.ts';

/** Saves the whole log as JSON lines, which `imprimatur verify FILE` checks without a server. */
export function useExportLog() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: async () => saveFile('audit-log.jsonl', (await call(exportLog, {})).body),
    onSuccess: () =>
      notify({ color: 'green', title: t('audit.exported'), message: t('audit.exportedDetail') }),
    onError: (error) => notify({ color: 'red', title: t('audit.exportFailed'), message: problemText(error) }),
  });
}
