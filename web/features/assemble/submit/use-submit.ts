import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { submitAssembly } from '../../../../core/contract/review.ts';
import { call } from '../../../lib/api/call.ts';
import { isChangedMeanwhile } from '../../../lib/api/problem.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { notify } from '../../../lib/notify.ts';

/** Sends a draft to review, as it was read. */
export function useSubmit({ id, revision }: AssemblyView) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: async () =>
      (await call(submitAssembly, { params: { id }, body: {}, ifMatch: revision })).body,
    onSuccess: () => notify({ color: 'green', title: t('assemble.sent'), message: t('assemble.sentDetail') }),
    onError: (error) =>
      notify({
        color: 'red',
        title: t('assemble.notSent'),
        message: isChangedMeanwhile(error) ? t('assemble.changedMeanwhileDetail') : problemText(error),
      }),
    onSettled: async () => {
      for (const name of ['assembly', 'review']) await client.invalidateQueries({ queryKey: [name, id] });
      await client.invalidateQueries({ queryKey: ['assemblies'] });
    },
  });
}
