import { Button } from '@mantine/core';
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { recallAssembly } from '../../../../core/contract/review.ts';
import type { QueueItem } from '../../../../core/contract/review.ts';
import { isPermitted } from '../../../../core/review/transitions.ts';
import { call } from '../../../lib/api/call.ts';
import { notify } from '../../../lib/notify.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { useRefresh } from '../use-refresh.ts';

/** For who wrote the email: take it back, or go on editing it where it can be edited. */
export function RecallButton({ item }: { item: QueueItem }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const refresh = useRefresh(item.id);
  const recall = useMutation({
    mutationFn: () => call(recallAssembly, { params: { id: item.id }, ifMatch: item.revision }),
    onSuccess: () =>
      notify({ color: 'green', title: t('review.recalled'), message: t('review.recalledDetail') }),
    onError: (error) => notify({ color: 'red', title: t('review.notRecalled'), message: problemText(error) }),
    onSettled: refresh,
  });
  const mayWrite = mayDo(usePerson(), 'assembly.submit') && item.mine;
  if (!mayWrite) return null;
  if (isPermitted('edit', item.status))
    return (
      <Button
        component={Link}
        to={`/assemble/${encodeURIComponent(item.id)}`}
        leftSection={<IconPencil size={16} aria-hidden />}
      >
        {t('review.edit')}
      </Button>
    );
  if (!isPermitted('recall', item.status)) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconArrowBackUp size={16} aria-hidden />}
      loading={recall.isPending}
      onClick={() => recall.mutate()}
    >
      {t('review.recall')}
    </Button>
  );
}
