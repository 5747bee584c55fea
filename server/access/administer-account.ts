import type { Actor } from '../../core/access/actor.ts';
import { DEMONSTRATION_PASSWORD, passwordObjection } from '../../core/access/password-rule.ts';
import { holds, notFound } from '../../core/access/policy.ts';
import { signInNameOrThrow } from '../../core/access/sign-in-name.ts';
import { CodedError } from '../../core/errors.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { mutate } from '../audit/mutate.ts';
import { findAccountByName, lockAccount } from './account-row.ts';
import type { AccountRow } from './account-row.ts';
import { hashPassword } from './password-hash.ts';
import { revokeSessions } from './sessions.ts';

/** Ends the use of an account for good: nobody signs in with it, its sessions end, its name stays taken. */
export function deactivateAccount(deps: ChangeDeps, actor: Actor, signInName: string): Promise<void> {
  return mutate<AccountRow, undefined>(deps, {
    actor,
    policy: holds('access.manage'),
    load: () => lockByName(deps, signInName),
    change: async (account) => {
      await deps.database.query(
        'UPDATE account SET active = false, revision = revision + 1 WHERE account_id = $1',
        [account.account_id],
      );
      await revokeSessions(deps, account.account_id);
      const subject = { type: 'account', id: account.account_id, revision: account.revision + 1 };
      return {
        result: undefined,
        entries: [{ type: 'access.account_changed', subject, details: { changed: ['deactivated'] } }],
      };
    },
  });
}

/**
 * Sets a password that its owner has to change before anything else: who reset it cannot act in the owner's name
 * unnoticed (21 CFR 11.200(a)(2)). Sessions end and a lock is lifted.
 */
export async function resetPassword(
  deps: ChangeDeps,
  actor: Actor,
  signInName: string,
  password: string,
): Promise<void> {
  const objection = passwordObjection(password, signInNameOrThrow(signInName));
  if (objection !== undefined) throw new CodedError('invalid_request', objection);
  const passwordHash = await hashPassword(password);
  await mutate<AccountRow, undefined>(deps, {
    actor,
    policy: holds('access.manage'),
    load: () => lockByName(deps, signInName),
    change: async (account) => {
      if (account.demonstration) {
        throw new CodedError(
          'not_allowed',
          `Demonstration accounts keep the password ${DEMONSTRATION_PASSWORD}.`,
        );
      }
      await deps.database.query(
        `UPDATE account SET password_hash = $2, must_change_password = true, failed_attempts = 0,
           locked_until = NULL, revision = revision + 1 WHERE account_id = $1`,
        [account.account_id, passwordHash],
      );
      await revokeSessions(deps, account.account_id);
      const subject = { type: 'account', id: account.account_id, revision: account.revision + 1 };
      return { result: undefined, entries: [{ type: 'access.password_changed', subject }] };
    },
  });
}

async function lockByName(deps: ChangeDeps, signInName: string): Promise<AccountRow> {
  const found = await findAccountByName(deps.database, signInNameOrThrow(signInName));
  const account = found && (await lockAccount(deps.database, found.account_id));
  if (!account) throw notFound();
  return account;
}
