import { ANONYMOUS, auditActorOf } from '../../core/access/actor.ts';
import { anyActor } from '../../core/access/policy.ts';
import { normaliseSignInName } from '../../core/access/sign-in-name.ts';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import { CodedError } from '../../core/errors.ts';
import { mutate } from '../audit/mutate.ts';
import type { AccessDeps } from './access-deps.ts';
import { actorOf, findAccountByName, isUsable } from './account-row.ts';
import type { AccountRow } from './account-row.ts';
import { attemptIdentity, judgePassword } from './attempt-identity.ts';
import { verifyAgainstNothing } from './password-hash.ts';
import { openSession } from './sessions.ts';
import { tooManyAttempts } from './sign-in-limits.ts';

export interface SignInRequest {
  name: string;
  password: string;
  /** Network address of the caller, for slowing down guesses. */
  address: string;
}

/**
 * Opens a session for a name and a password; returns its token. A name without an account takes as long and gives the
 * same answers as a wrong password.
 *
 * @throws CodedError wrong_credentials, too_many_attempts.
 */
export async function signIn(deps: AccessDeps, request: SignInRequest): Promise<string> {
  await deps.signInLimits.countAttempt(request.address);
  const name = normaliseSignInName(request.name);
  const account = name === undefined ? undefined : await findAccountByName(deps.database, name);
  if (!account || !isUsable(account, deps)) return refuseUnknown(deps, request);
  const token = await signInTo(deps, account, request.password);
  await deps.signInLimits.forgetAttempt(request.address);
  return token;
}

async function signInTo(deps: AccessDeps, account: AccountRow, password: string): Promise<string> {
  let token = '';
  const outcome = await attemptIdentity(deps, {
    actor: ANONYMOUS,
    accountId: account.account_id,
    judge: judgePassword(password),
    failure: 'access.sign_in_failed',
    onRight: async () => {
      token = await openSession(deps, account.account_id);
      return [signedInEntry(account, 'password')];
    },
  });
  if (outcome === 'right') return token;
  throw outcome === 'locked' ? tooManyAttempts() : wrongCredentials();
}

async function refuseUnknown(deps: AccessDeps, request: SignInRequest): Promise<never> {
  await verifyAgainstNothing(request.password);
  const entry: AuditEntryDraft = {
    type: 'access.sign_in_failed',
    subject: { type: 'account', id: 'unknown' },
    details: { reason: 'unknown name' },
  };
  await mutate(deps, {
    actor: ANONYMOUS,
    policy: anyActor,
    load: async () => request,
    change: async () => ({ result: undefined, entries: [entry] }),
  });
  // Under its one written form, as an account would be locked: otherwise spellings of a name tell that it exists.
  await deps.signInLimits.countUnknownName(normaliseSignInName(request.name) ?? request.name);
  throw wrongCredentials();
}

/** Names the account as the actor: until the password was right, nobody was. */
export const signedInEntry = (
  account: AccountRow,
  method: 'password' | 'passkey' | 'demonstration',
): AuditEntryDraft => ({
  type: 'access.signed_in',
  actor: auditActorOf(actorOf(account)),
  subject: { type: 'account', id: account.account_id },
  details: { method },
});

const wrongCredentials = (): CodedError =>
  new CodedError('wrong_credentials', 'The name or the password is wrong.');
