import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeStatus } from '../../../../core/contract/library.ts';
import type { ModuleDetail } from '../../../../core/contract/library-items.ts';
import { call } from '../../../lib/api/call.ts';
import { notify } from '../../../lib/notify.ts';

export interface StatusDecision {
  status: 'approved' | 'withdrawn';
  reason: string;
}

/** Approves or withdraws the module as it was read (If-Match); everything that shows it is fetched again. */
export function useChangeStatus(detail: ModuleDetail, onDone: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: StatusDecision) =>
      call(changeStatus, {
        params: { kind: 'modules', id: detail.module.id },
        body,
        ifMatch: detail.version,
      }),
    onSuccess: (_, { status }) => {
      notify({
        color: 'green',
        title: t(`library.changed.${status}`),
        message: t(`library.changedDetail.${status}`),
      });
      onDone();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['library'] }),
  });
}
