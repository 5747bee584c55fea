import type { Actor } from '../../core/access/actor.ts';
import { anyActor } from '../../core/access/policy.ts';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { mutate } from '../audit/mutate.ts';
import { lockAccount } from './account-row.ts';
import type { AccountRow } from './account-row.ts';
import { verifyPassword } from './password-hash.ts';
import { LOCK_AFTER, LOCK_MS } from './sign-in-limits.ts';

export interface PasswordAttempt {
  /** In whose name the attempt is recorded. */
  actor: Actor;
  accountId: string;
  password: string;
  failure: 'access.sign_in_failed' | 'access.confirmation_failed';
  /** Runs in the same transaction when the password is right; its entries record what follows. */
  onRight: (account: AccountRow) => Promise<readonly AuditEntryDraft[]>;
}

export type AttemptOutcome = 'right' | 'wrong' | 'locked';

/**
 * Compares a password and counts. The account's row is locked meanwhile, so guesses made at once are counted one by
 * one. A wrong password is saved and recorded: the outcome is returned, not thrown, or the count would be undone.
 */
export function attemptPassword(deps: ChangeDeps, attempt: PasswordAttempt): Promise<AttemptOutcome> {
  return mutate<AccountRow, AttemptOutcome>(deps, {
    actor: attempt.actor,
    policy: anyActor,
    load: () => lockAccount(deps.database, attempt.accountId),
    change: async (account) => {
      const now = deps.clock();
      const subject = { type: 'account', id: account.account_id };
      const failed = (reason: string): AuditEntryDraft => ({
        type: attempt.failure,
        subject,
        details: { reason },
      });
      if (account.locked_until && account.locked_until > now) {
        return { result: 'locked', entries: [failed('locked')] };
      }
      if (await verifyPassword(attempt.password, account.password_hash)) {
        await setFailures(deps, account, 0, null);
        return { result: 'right', entries: await attempt.onRight(account) };
      }
      const failures = (account.locked_until ? 0 : account.failed_attempts) + 1;
      if (failures < LOCK_AFTER) {
        await setFailures(deps, account, failures, null);
        return { result: 'wrong', entries: [failed('wrong password')] };
      }
      await setFailures(deps, account, failures, new Date(now.getTime() + LOCK_MS));
      const locked: AuditEntryDraft = { type: 'access.locked', subject, details: { attempts: failures } };
      return { result: 'wrong', entries: [failed('wrong password'), locked] };
    },
  });
}

async function setFailures(
  deps: ChangeDeps,
  account: AccountRow,
  failures: number,
  lockedUntil: Date | null,
): Promise<void> {
  await deps.database.query(
    'UPDATE account SET failed_attempts = $2, locked_until = $3 WHERE account_id = $1',
    [account.account_id, failures, lockedUntil],
  );
}
