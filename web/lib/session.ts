import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { PERMISSIONS } from '../../core/access/roles.ts';
import type { Permission } from '../../core/access/roles.ts';
import { getSession, signInForDemonstration, signOut } from '../../core/contract/access.ts';
import type { Person, SessionView } from '../../core/contract/access.ts';
import { call } from './api/call.ts';
import { noteSignOut } from './visited.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<SessionView> => (await call(getSession, { signal })).body,
  staleTime: 60_000,
});

/** Who is signed in; null while it is not known or nobody is. */
export const usePerson = (): Person | null => useQuery(sessionQuery).data?.person ?? null;

/** Whether the person's roles hold a permission; the server decides again on every call. */
export const mayDo = (person: Person | null, permission: Permission): boolean =>
  person !== null && PERMISSIONS[permission].some((role) => person.roles.includes(role));

/** Puts a new session in place; what was loaded for somebody else is forgotten. */
export function useEnterSession(): (session: SessionView) => void {
  const client = useQueryClient();
  return (session) => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    client.setQueryData(sessionQuery.queryKey, session);
  };
}

/** Becomes one of the demonstration people. */
export function useBecomePerson() {
  const enter = useEnterSession();
  return useMutation({
    mutationFn: async (accountId: string) =>
      (await call(signInForDemonstration, { body: { accountId } })).body,
    onSuccess: enter,
  });
}

/** Ends the session and asks again who is there. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(signOut, {}),
    onSuccess: async () => {
      noteSignOut();
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
}
