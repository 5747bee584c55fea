import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { recheckAssembly } from '../../../../core/contract/assembly.ts';
import { call } from '../../../lib/api/call.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { notify } from '../../../lib/notify.ts';
import { assemblyQuery } from '../data/queries.ts';

/** Runs every check again on the present content. */
export function useRecheck(id: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: () => call(recheckAssembly, { params: { id } }),
    onSuccess: async () => {
      for (const queryKey of [assemblyQuery(id).queryKey, ['reports', id]])
        await client.invalidateQueries({ queryKey });
    },
    onError: (error) =>
      notify({ color: 'red', title: t('assemble.recheckFailed'), message: problemText(error) }),
  });
}
