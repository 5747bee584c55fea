import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { delegateRole, listDelegations, revokeDelegation } from '../../../../core/contract/delegations.ts';
import {
  addPasskey,
  beginPasskey,
  listPasskeys,
  removePasskey,
  renamePasskey,
} from '../../../../core/contract/passkeys.ts';
import type { ReviewRole } from '../../../../core/review/signature.ts';
import { call } from '../../../lib/api/call.ts';
import { makePasskey } from '../../../lib/passkeys.ts';

export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: async ({ signal }) => (await call(listPasskeys, { signal })).body,
});

export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  queryFn: async ({ signal }) => (await call(listDelegations, { signal })).body,
});

function useChange<Input>(key: string, change: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: [key] }),
  });
}

/** Makes a passkey in this browser and adds it: the password first, then the browser's own dialog. */
export const useAddPasskey = () =>
  useChange('passkeys', async ({ name, password }: { name: string; password: string }) => {
    const options = await call(beginPasskey, { body: { password } });
    return call(addPasskey, { body: { name, answer: await makePasskey(options.body) } });
  });

export const useRenamePasskey = () =>
  useChange('passkeys', ({ id, name }: { id: string; name: string }) =>
    call(renamePasskey, { params: { id }, body: { name } }),
  );

export const useRemovePasskey = () =>
  useChange('passkeys', (id: string) => call(removePasskey, { params: { id } }));

export interface NewDelegation {
  role: ReviewRole;
  toAccountId: string;
  firstDay: string;
  lastDay: string;
}

export const useDelegate = () =>
  useChange('delegations', (body: NewDelegation) => call(delegateRole, { body }));

export const useRevoke = () =>
  useChange('delegations', (id: string) => call(revokeDelegation, { params: { id } }));
