import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeStatus } from '../../../../core/contract/library.ts';
import type { ModuleDetail } from '../../../../core/contract/library-items.ts';
import { call } from '../../../lib/api/call.ts';
import { notify } from '../../../lib/notify.ts';

/** Approves the module as it was read (If-Match); everything that shows it is fetched again. */
export function useApprove(detail: ModuleDetail, onDone: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      call(changeStatus, {
        params: { kind: 'modules', id: detail.module.id },
        body: { status: 'approved', reason },
        ifMatch: detail.version,
      }),
    onSuccess: () => {
      notify({
        color: 'green',
        title: t('library.changed'),
        message: t('library.changedDetail'),
      });
      onDone();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['library'] }),
  });
}
