import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isChangedMeanwhile } from '../../../lib/api/problem.ts';
import { notify } from '../../../lib/notify.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { threadsQuery } from '../reading/queries.ts';

/** Runs one change of the comments of an email; a failure is told, and what somebody else changed is fetched. */
export function useCommentChange<Input>(
  assemblyId: string,
  change: (input: Input) => Promise<unknown>,
  onDone: () => void = () => undefined,
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const refresh = () => client.invalidateQueries({ queryKey: threadsQuery(assemblyId).queryKey });
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      onDone();
      await refresh();
    },
    onError: async (error) => {
      notify({
        color: isChangedMeanwhile(error) ? 'yellow' : 'red',
        title: t('reading.notSaved'),
        message: `${problemText(error)} ${t('reading.textKept')}`,
      });
      if (isChangedMeanwhile(error)) await refresh();
    },
  });
}
