import { passwordObjection } from '../../core/access/password-rule.ts';
import { CodedError } from '../../core/errors.ts';
import type { AccessDeps } from './access-deps.ts';
import { attemptIdentity, judgePassword } from './attempt-identity.ts';
import { hashPassword } from './password-hash.ts';
import { revokeSessions } from './sessions.ts';
import type { CurrentSession } from './sessions.ts';
import { tooManyAttempts } from './sign-in-limits.ts';

/**
 * Replaces one's own password; every other session of the account ends.
 *
 * @throws CodedError invalid_request (unsuitable), wrong_credentials, too_many_attempts, not_allowed (demonstration).
 */
export async function changePassword(
  deps: AccessDeps,
  session: CurrentSession,
  passwords: { present: string; next: string },
): Promise<void> {
  if (session.demonstration) {
    throw new CodedError('not_allowed', 'Demonstration accounts share one password, which stays as it is.');
  }
  const accountId = session.actor.id;
  const outcome = await attemptIdentity(deps, {
    actor: session.actor,
    accountId,
    judge: judgePassword(passwords.present),
    failure: 'access.confirmation_failed',
    onRight: async (account) => {
      const objection = passwordObjection(passwords.next, account.sign_in_name);
      if (objection !== undefined) throw new CodedError('invalid_request', objection);
      if (passwords.next === passwords.present) {
        throw new CodedError('invalid_request', 'The new password is the present one; choose another.');
      }
      await deps.database.query(
        `UPDATE account SET password_hash = $2, must_change_password = false, revision = revision + 1
         WHERE account_id = $1`,
        [accountId, await hashPassword(passwords.next)],
      );
      await revokeSessions(deps, accountId, session.tokenHash);
      return [{ type: 'access.password_changed', subject: { type: 'account', id: accountId } }];
    },
  });
  if (outcome === 'locked') throw tooManyAttempts();
  if (outcome === 'wrong') throw new CodedError('wrong_credentials', 'Your present password is wrong.');
}
