import type { Actor } from '../../core/access/actor.ts';
import { anyActor } from '../../core/access/policy.ts';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import { mutate } from '../audit/mutate.ts';
import type { AccessDeps } from './access-deps.ts';
import { lockAccount } from './account-row.ts';
import type { AccountRow } from './account-row.ts';
import { verifyPassword } from './password-hash.ts';
import { LOCK_AFTER, LOCK_MS } from './sign-in-limits.ts';

export interface IdentityAttempt {
  /** In whose name the attempt is recorded. */
  actor: Actor;
  accountId: string;
  failure: 'access.sign_in_failed' | 'access.confirmation_failed' | 'access.passkey_refused';
  /** Why the components do not identify the owner, in two or three words; undefined when they do. */
  judge: (account: AccountRow) => Promise<string | undefined>;
  /** Runs in the same transaction when they do; its entries record what follows. */
  onRight: (account: AccountRow) => Promise<readonly AuditEntryDraft[]>;
}

export type AttemptOutcome = 'right' | 'wrong' | 'locked';

/**
 * Judges components of identification and counts. The account's row is locked meanwhile, so guesses made at once are
 * counted one by one. A wrong one is saved and recorded: the outcome is returned, not thrown, or the count would be
 * undone. The attempt that locks the account raises an alert (21 CFR 11.300(d)).
 */
export async function attemptIdentity(deps: AccessDeps, attempt: IdentityAttempt): Promise<AttemptOutcome> {
  const { outcome, lockedAfter } = await judgeInOneTransaction(deps, attempt);
  if (lockedAfter !== undefined) {
    deps.securityAlerts.raise({
      kind: 'account_locked',
      accountId: attempt.accountId,
      attempts: lockedAfter,
      at: deps.clock(),
    });
  }
  return outcome;
}

interface Judged {
  outcome: AttemptOutcome;
  /** Wrong attempts, when this one locked the account. */
  lockedAfter?: number;
}

function judgeInOneTransaction(deps: AccessDeps, attempt: IdentityAttempt): Promise<Judged> {
  return mutate<AccountRow, Judged>(deps, {
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
        return { result: { outcome: 'locked' }, entries: [failed('locked')] };
      }
      const wrong = await attempt.judge(account);
      if (wrong === undefined) {
        await setFailures(deps, account, 0, null);
        return { result: { outcome: 'right' }, entries: await attempt.onRight(account) };
      }
      const failures = (account.locked_until ? 0 : account.failed_attempts) + 1;
      if (failures < LOCK_AFTER) {
        await setFailures(deps, account, failures, null);
        return { result: { outcome: 'wrong' }, entries: [failed(wrong)] };
      }
      await setFailures(deps, account, failures, new Date(now.getTime() + LOCK_MS));
      const locked: AuditEntryDraft = { type: 'access.locked', subject, details: { attempts: failures } };
      return { result: { outcome: 'wrong', lockedAfter: failures }, entries: [failed(wrong), locked] };
    },
  });
}

/** Judges a password, and the sign-in name where it was asked for too; both take as long when the name is wrong. */
export const judgePassword =
  (password: string, signInName?: string) =>
  async (account: AccountRow): Promise<string | undefined> => {
    const right = await verifyPassword(password, account.password_hash);
    if (!right) return 'wrong password';
    return signInName === undefined || signInName === account.sign_in_name ? undefined : 'wrong sign-in name';
  };

async function setFailures(
  deps: AccessDeps,
  account: AccountRow,
  failures: number,
  lockedUntil: Date | null,
): Promise<void> {
  await deps.database.query(
    'UPDATE account SET failed_attempts = $2, locked_until = $3 WHERE account_id = $1',
    [account.account_id, failures, lockedUntil],
  );
}
