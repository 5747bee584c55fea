import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useIsFetching } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { notify } from '../../../lib/notify.ts';
import { assemblyQuery } from '../data/queries.ts';
import { useObstacle } from './use-obstacle.ts';
import { useSubmit } from './use-submit.ts';

/** Sends the draft to review; while something stands in the way it says what, and the notice leads there. */
export function SubmitButton({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const submit = useSubmit(assembly);
  // What is sent must be what the page shows, so nothing is sent while the email is read again.
  const reading = useIsFetching({ queryKey: assemblyQuery(assembly.id).queryKey }) > 0;
  const obstacle = useObstacle(assembly);
  const allowed = mayDo(usePerson(), 'assembly.submit');
  const run = () => {
    if (reading || submit.isPending) return undefined;
    if (obstacle === null && allowed) return submit.mutate();
    return notify({
      color: 'yellow',
      title: t('assemble.cannotSend'),
      message: obstacle?.sentence ?? t('assemble.maySubmitNot'),
    });
  };
  useShortcut('mod+Enter', t('keys.primary'), run);
  return (
    <Button
      leftSection={<IconSend size={16} aria-hidden />}
      loading={reading || submit.isPending}
      data-disabled={obstacle !== null || !allowed}
      aria-disabled={obstacle !== null || !allowed}
      {...(obstacle === null ? {} : { 'aria-describedby': 'blocked-notice' })}
      onClick={run}
    >
      {t('assemble.submit')}
    </Button>
  );
}
