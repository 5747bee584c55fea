import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { submitAssembly } from '../../../../core/contract/review.ts';
import { call } from '../../../lib/api/call.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { notify } from '../../../lib/notify.ts';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { adaptationQuery } from '../data/queries.ts';
import { adaptMutationKey } from '../data/use-adapt-change.ts';

interface Properties {
  assembly: AssemblyView;
  /** Changes of the source that nobody decided on yet. */
  open: number;
}

/** Sends the adaptation to review as the page shows it, once every change of the source was decided on. */
export function SubmitChanges({ assembly, open }: Properties) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { id, revision, status } = assembly;
  const isSaving = useIsMutating({ mutationKey: adaptMutationKey(id) }) > 0;
  const may = mayDo(usePerson(), 'assembly.submit');
  const submit = useMutation({
    mutationFn: () => call(submitAssembly, { params: { id }, body: {}, ifMatch: revision }),
    onSuccess: () => notify({ color: 'green', title: t('adapt.sent'), message: t('adapt.sentDetail') }),
    onError: (error) =>
      notify({
        color: 'red',
        title: t('adapt.notSent'),
        message: `${problemText(error)} ${t('adapt.notSentHint')}`,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: adaptationQuery(id).queryKey }),
  });
  const run = () => {
    if (isSaving || submit.isPending || !may) return;
    if (open > 0)
      notify({
        color: 'yellow',
        title: t('adapt.notSent'),
        message: t('adapt.decideFirst', { count: open }),
      });
    else submit.mutate();
  };
  const isDraft = status === 'drafted';
  useShortcut('mod+Enter', t('keys.primary'), isDraft ? run : null);
  if (!isDraft)
    return (
      <Button component={Link} to={`/review/${encodeURIComponent(id)}`}>
        {t('adapt.openReview')}
      </Button>
    );
  return (
    <Button
      leftSection={<IconSend size={16} aria-hidden />}
      loading={isSaving || submit.isPending}
      disabled={!may}
      onClick={run}
    >
      {t('adapt.submit')}
    </Button>
  );
}
