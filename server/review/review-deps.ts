import type { Actor } from '../../core/access/actor.ts';
import type { CheckReport } from '../../core/assembly/checks.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';

/** A check report as stored. */
export type StoredReport = CheckReport & { reportId: string };

/** Runs every guardrail over the stored assembly as it is now and keeps the report in the current transaction. */
export type CheckAssembly = (actor: Actor, assemblyId: string) => Promise<StoredReport>;

/**
 * Confirms with the password that the person at the keyboard is the signed-in account (21 CFR 11.200(a)(1)). A failure
 * is counted and recorded outside the caller's transaction.
 *
 * @throws CodedError wrong_credentials, too_many_attempts, not_signed_in, not_allowed
 */
export type Reauthenticate = (accountId: string, password: string) => Promise<void>;

export interface CheckedChangeDeps extends ChangeDeps {
  checkAssembly: CheckAssembly;
}

export interface ReviewDeps extends CheckedChangeDeps {
  reauthenticate: Reauthenticate;
}
