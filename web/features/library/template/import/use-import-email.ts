import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { importTemplate } from '../../../../../core/contract/templates.ts';
import { call } from '../../../../lib/api/call.ts';
import { notify } from '../../../../lib/notify.ts';
import { base64Of } from '../../import/file-bytes.ts';
import { templatePath } from '../queries.ts';

/** Sends one file as it is, and opens the report of the draft that it became. */
export function useImportEmail() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const run = useMutation({
    mutationFn: async (file: File) => {
      const base64 = base64Of(new Uint8Array(await file.arrayBuffer()));
      return (await call(importTemplate, { body: { file: { name: file.name, base64 } } })).body;
    },
    onSuccess: async ({ id, result }) => {
      await client.invalidateQueries({ queryKey: ['library'] });
      notify({
        color: result === 'created' ? 'green' : 'yellow',
        title: t(`template.importedAs.${result}`),
        message: t(`template.importedDetail.${result}`),
      });
      await navigate(`${templatePath(id)}?view=report`);
    },
  });
  const start = (file: File) => {
    if (!run.isPending) run.mutate(file);
  };
  return { run, start };
}
