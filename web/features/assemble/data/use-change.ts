import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { isChangedMeanwhile } from '../../../lib/api/problem.ts';
import { type ContentChange, sendContentChange } from '../../../lib/api/send-content-change.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { notify } from '../../../lib/notify.ts';
import { assemblyQuery, conversationQuery } from './queries.ts';

/**
 * Changes the assembly as it was read (If-Match). Where somebody else was faster, the person is told and the present
 * content is fetched; what they typed stays.
 */
export function useChange(assembly: AssemblyView) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { id, revision } = assembly;
  return useMutation({
    mutationFn: async (change: ContentChange) => {
      const { body } = await sendContentChange(id, revision, change);
      return body;
    },
    onSuccess: (body) => {
      client.setQueryData(assemblyQuery(id).queryKey, body);
      void client.invalidateQueries({ queryKey: conversationQuery(id).queryKey });
    },
    onError: (error) => {
      const changed = isChangedMeanwhile(error);
      notify({
        color: changed ? 'yellow' : 'red',
        title: changed ? t('assemble.changedMeanwhile') : t('assemble.changeFailed'),
        message: changed ? t('assemble.changedMeanwhileDetail') : problemText(error),
      });
      void client.invalidateQueries({ queryKey: assemblyQuery(id).queryKey });
    },
  });
}
