import { CodedError } from '../../core/errors.ts';
import type { AccessDeps } from './access-deps.ts';
import { actorOf, findAccount, isUsable } from './account-row.ts';
import { attemptPassword } from './attempt-password.ts';
import { tooManyAttempts } from './sign-in-limits.ts';

/**
 * Confirms with the password that the person who signs is the owner of the account (21 CFR 11.200(a)(1)).
 * Call it before the transaction that signs, never inside: a wrong attempt has to be counted although nothing is signed.
 *
 * @throws CodedError wrong_credentials, too_many_attempts (locked), not_allowed (somebody else knows the password).
 */
export async function reauthenticate(deps: AccessDeps, accountId: string, password: string): Promise<void> {
  const account = await findAccount(deps.database, accountId);
  if (!account || !isUsable(account, deps)) {
    throw new CodedError('not_signed_in', 'This account cannot be used any more.');
  }
  if (account.must_change_password) {
    throw new CodedError('not_allowed', 'Choose a password of your own before you sign.');
  }
  const outcome = await attemptPassword(deps, {
    actor: actorOf(account),
    accountId,
    password,
    failure: 'access.confirmation_failed',
    onRight: async () => [{ type: 'access.confirmed', subject: { type: 'account', id: accountId } }],
  });
  if (outcome === 'locked') throw tooManyAttempts();
  if (outcome === 'wrong') {
    throw new CodedError(
      'wrong_credentials',
      'The password is wrong, so nothing was signed; your entries are kept.',
    );
  }
}
