import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { notify } from '../../../lib/notify.ts';
import { useObstacle } from './use-obstacle.ts';
import { useSubmit } from './use-submit.ts';

/** Sends the draft to review; while something stands in the way it says what, and the notice leads there. */
export function SubmitButton({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const submit = useSubmit(assembly);
  const obstacle = useObstacle(assembly);
  const allowed = mayDo(usePerson(), 'assembly.submit');
  const run = () => {
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
      loading={submit.isPending}
      data-disabled={obstacle !== null || !allowed}
      aria-disabled={obstacle !== null || !allowed}
      {...(obstacle === null ? {} : { 'aria-describedby': 'blocked-notice' })}
      onClick={run}
    >
      {t('assemble.submit')}
    </Button>
  );
}
