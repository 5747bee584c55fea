import type { Actor } from '../../core/access/actor.ts';
import type { Person, SessionView } from '../../core/contract/access.ts';
import type { AccessDeps } from './access-deps.ts';
import { actorOf } from './account-row.ts';
import type { AccountRow } from './account-row.ts';
import type { CurrentSession } from './sessions.ts';

/** What the shell shows: who is signed in, and whom one may become where there is a demonstration. */
export async function sessionView(
  deps: AccessDeps,
  session: CurrentSession | undefined,
): Promise<SessionView> {
  return {
    person: session ? personOf(session.actor) : null,
    mustChangePassword: session?.mustChangePassword ?? false,
    demonstrationPeople: deps.demonstration ? await demonstrationPeople(deps) : null,
  };
}

async function demonstrationPeople(deps: AccessDeps): Promise<Person[]> {
  const { rows } = await deps.database.query<AccountRow>(
    'SELECT * FROM account WHERE demonstration AND active ORDER BY account_id',
  );
  return rows.map((row) => personOf(actorOf(row)));
}

const personOf = (actor: Actor): Person => ({
  accountId: actor.id,
  printedName: actor.printedName,
  title: actor.title,
  roles: [...actor.roles],
  markets: [...actor.markets],
});
