import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { type BlastRadius, getBlastRadius } from '../../../../core/contract/blast-radius.ts';
import { changeStatus, type StatusSubject } from '../../../../core/contract/library.ts';
import { subjectOf } from '../../../../core/library/blast-radius/item.ts';
import { call } from '../../../lib/api/call.ts';

export const radiusQuery = (kind: StatusSubject, id: string) =>
  queryOptions({
    queryKey: ['library', 'blast-radius', kind, id],
    queryFn: async ({ signal }): Promise<BlastRadius> =>
      (await call(getBlastRadius, { params: { kind, id }, signal })).body,
  });

/** Withdraws the item as it was read, with exactly what was shown; whatever comes back, the list is fetched again. */
export function useWithdraw({ item, shown }: BlastRadius, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      call(changeStatus, {
        params: { kind: subjectOf(item.kind), id: item.id },
        body: { status: 'withdrawn', reason, shown },
        ifMatch: item.version,
      }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['library'] }),
  });
}
