import { CodedError } from '../../core/errors.ts';
import type { AccessDeps } from './access-deps.ts';
import { type AccountRow, actorOf, findAccount, isUsable } from './account-row.ts';
import { attemptIdentity, judgePassword } from './attempt-identity.ts';
import { tooManyAttempts } from './sign-in-limits.ts';

/** The account of who acts, if it may still be used and only its owner knows its password. */
export async function usableAccount(deps: AccessDeps, accountId: string): Promise<AccountRow> {
  const account = await findAccount(deps.database, accountId);
  if (!account || !isUsable(account, deps)) {
    throw new CodedError('not_signed_in', 'This account cannot be used any more.');
  }
  if (account.must_change_password) {
    throw new CodedError('not_allowed', 'Choose a password of your own before you sign.');
  }
  return account;
}

/**
 * Confirms with the password, and the sign-in name where it was asked for too, that the person at the keyboard is the
 * owner of the account. Call it outside the transaction that it guards: a wrong attempt is counted in any case.
 *
 * @throws CodedError wrong_credentials, too_many_attempts (locked), not_allowed (somebody else knows the password).
 */
export async function confirmPassword(
  deps: AccessDeps,
  accountId: string,
  password: string,
  signInName?: string,
): Promise<void> {
  const account = await usableAccount(deps, accountId);
  const outcome = await attemptIdentity(deps, {
    actor: actorOf(account),
    accountId,
    failure: 'access.confirmation_failed',
    judge: judgePassword(password, signInName),
    onRight: async () => [{ type: 'access.confirmed', subject: { type: 'account', id: accountId } }],
  });
  if (outcome === 'locked') throw tooManyAttempts();
  if (outcome === 'right') return;
  throw new CodedError(
    'wrong_credentials',
    signInName === undefined
      ? 'The password is wrong, so nothing was done; your entries are kept.'
      : 'The sign-in name or the password is wrong, so nothing was done; your entries are kept.',
  );
}
