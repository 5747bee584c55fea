import type { Actor } from '../../core/access/actor.ts';
import type { CheckReport } from '../../core/assembly/checks.ts';
import type { Confirmation } from '../../core/review/signature-statement.ts';
import type { IdentityProof, SigningSession } from '../access/confirm-identity.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';

/** A check report as stored. */
export type StoredReport = CheckReport & { reportId: string };

/** Runs every guardrail over the stored assembly as it is now and keeps the report in the current transaction. */
export type CheckAssembly = (actor: Actor, assemblyId: string) => Promise<StoredReport>;

/** See `server/access/confirm-identity.ts`; a failure is counted and recorded outside the caller's transaction. */
export type ConfirmIdentity = (
  session: SigningSession,
  proof: IdentityProof,
  isSubject: (subject: string) => boolean,
) => Promise<Confirmation>;

export interface CheckedChangeDeps extends ChangeDeps {
  checkAssembly: CheckAssembly;
}

/** What the installation decided about review. */
export interface ReviewSettings {
  /** One person may decide on the same content in several roles. */
  severalRolesAllowed: boolean;
}

export interface ReviewDeps extends CheckedChangeDeps, ReviewSettings {
  confirmIdentity: ConfirmIdentity;
  /** Days until review is due where who submits names no day. */
  reviewDays: number;
}
