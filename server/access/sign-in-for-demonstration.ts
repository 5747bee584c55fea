import { ANONYMOUS } from '../../core/access/actor.ts';
import { notFound } from '../../core/access/policy.ts';
import { mutate } from '../audit/mutate.ts';
import type { AccessDeps } from './access-deps.ts';
import { lockAccount } from './account-row.ts';
import type { AccountRow } from './account-row.ts';
import { openSession } from './sessions.ts';
import { signedInEntry } from './sign-in.ts';

/** Opens a session for one of the demonstration people without a password; returns its token. Refused in production. */
export function signInForDemonstration(deps: AccessDeps, accountId: string): Promise<string> {
  return mutate<AccountRow, string>(deps, {
    actor: ANONYMOUS,
    policy: (_actor, account) =>
      deps.demonstration && account.demonstration && account.active ? undefined : notFound(),
    load: () => lockAccount(deps.database, accountId),
    change: async (account) => ({
      result: await openSession(deps, account.account_id),
      entries: [signedInEntry(account, 'demonstration')],
    }),
  });
}
