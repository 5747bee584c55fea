import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type SetPage, submitSet } from '../../../../core/contract/certified-set.ts';
import { call } from '../../../lib/api/call.ts';
import { notify } from '../../../lib/notify.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';

/** Sends a drafted set to review. */
export function SubmitSetButton({ set }: { set: SetPage }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const maySubmit = mayDo(usePerson(), 'assembly.submit');
  const submit = useMutation({
    mutationFn: () => call(submitSet, { params: { id: set.id }, ifMatch: set.revision }),
    onSuccess: () => notify({ color: 'green', title: t('certified.submitted'), message: set.name }),
    onError: (error) =>
      notify({ color: 'red', title: t('certified.submitFailed'), message: problemText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['set', set.id] }),
  });
  if (!maySubmit || set.status !== 'drafted') return null;
  return (
    <Button loading={submit.isPending} onClick={() => submit.mutate()}>
      {t('certified.submit')}
    </Button>
  );
}
