import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { changeAccount, listAccounts, listSecurityAlerts } from '../../../core/contract/accounts.ts';
import type { AccountView } from '../../../core/contract/accounts.ts';
import { call } from '../../lib/api/call.ts';

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: async ({ signal }) => (await call(listAccounts, { signal })).body.accounts,
});

/** Asked again every minute: an administrator has to hear of an attack while it happens (21 CFR 11.300(d)). */
export const alertsQuery = queryOptions({
  queryKey: ['security-alerts'],
  queryFn: async ({ signal }) => (await call(listSecurityAlerts, { signal })).body.alerts,
  refetchInterval: 60_000,
});

export type AccountChange = z.input<typeof changeAccount.body>;

export function useChangeAccount({ accountId, revision }: Pick<AccountView, 'accountId' | 'revision'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AccountChange) =>
      call(changeAccount, { params: { id: accountId }, body, ifMatch: revision }),
    onSettled: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  });
}
