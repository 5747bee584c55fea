import type { Actor } from '../../core/access/actor.ts';
import { anyActor } from '../../core/access/policy.ts';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import { pauseEndsPeriod } from '../../core/review/signing-period.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { mutate } from '../audit/mutate.ts';
import type { AccessDeps } from './access-deps.ts';
import { actorOf, isUsable } from './account-row.ts';
import type { AccountRow } from './account-row.ts';
import { hashToken, newSessionToken } from './session-token.ts';

/** A session ends after this long without a request, and after this long in any case. */
export const IDLE_MS = 60 * 60_000;
export const ABSOLUTE_MS = 12 * 60 * 60_000;
/** The time of the last request is kept to this precision, which saves a write on most requests. */
const TOUCH_EVERY_MS = 60_000;

export interface CurrentSession {
  actor: Actor;
  tokenHash: string;
  /** Somebody else knows the password: only changing it and signing out are possible. */
  mustChangePassword: boolean;
  demonstration: boolean;
  /** Begin of the continuous period in which one component signs; null when all are asked for. */
  signingSince: Date | null;
}

interface SessionRow extends AccountRow {
  last_seen_at: Date;
  expires_at: Date;
  signing_since: Date | null;
}

/** Opens a session inside the current transaction; returns the token, which is stored nowhere. */
export async function openSession(deps: AccessDeps, accountId: string): Promise<string> {
  const token = newSessionToken();
  const now = deps.clock();
  await deps.database.query(
    `INSERT INTO session (token_hash, account_id, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, $3, $3, $4)`,
    [hashToken(token), accountId, now, new Date(now.getTime() + ABSOLUTE_MS)],
  );
  return token;
}

/**
 * The session of a token, if it is alive and its account may be used. Asked of the database at every request, so a
 * revoked session, a withdrawn role or a deactivated account counts at the next one.
 */
export async function findSession(
  deps: Pick<AccessDeps, 'database' | 'clock' | 'demonstration' | 'signingIdleMinutes'>,
  token: string,
): Promise<CurrentSession | undefined> {
  const now = deps.clock();
  const tokenHash = hashToken(token);
  const { rows } = await deps.database.query<SessionRow>(
    `SELECT account.*, last_seen_at, expires_at, signing_since FROM session JOIN account USING (account_id)
     WHERE token_hash = $1`,
    [tokenHash],
  );
  const [row] = rows;
  if (!row || !isUsable(row, deps)) return undefined;
  const idleMs = now.getTime() - row.last_seen_at.getTime();
  if (row.expires_at <= now || idleMs >= IDLE_MS) return undefined;
  const paused = pauseEndsPeriod(idleMs, deps.signingIdleMinutes);
  if (idleMs >= TOUCH_EVERY_MS) {
    await deps.database.query(
      `UPDATE session SET last_seen_at = $2, signing_since = CASE WHEN $3 THEN NULL ELSE signing_since END
       WHERE token_hash = $1`,
      [tokenHash, now, paused],
    );
  }
  return {
    actor: actorOf(row),
    tokenHash,
    mustChangePassword: row.must_change_password,
    demonstration: row.demonstration,
    signingSince: paused ? null : row.signing_since,
  };
}

/** Begins the continuous period with a signing that all components confirmed. Runs in its transaction. */
export async function beginSigningPeriod(deps: ChangeDeps, tokenHash: string): Promise<void> {
  await deps.database.query(
    'UPDATE session SET signing_since = coalesce(signing_since, $2) WHERE token_hash = $1',
    [tokenHash, deps.clock()],
  );
}

/** Ends one session and records it. */
export function endSession(deps: AccessDeps, session: CurrentSession): Promise<void> {
  return mutate(deps, {
    actor: session.actor,
    policy: anyActor,
    load: async () => session,
    change: async () => {
      await deps.database.query('DELETE FROM session WHERE token_hash = $1', [session.tokenHash]);
      const entry: AuditEntryDraft = {
        type: 'access.signed_out',
        subject: { type: 'account', id: session.actor.id },
      };
      return { result: undefined, entries: [entry] };
    },
  });
}

/** Ends every session of an account inside the current transaction, except one. */
export async function revokeSessions(deps: ChangeDeps, accountId: string, except = ''): Promise<void> {
  await deps.database.query('DELETE FROM session WHERE account_id = $1 AND token_hash <> $2', [
    accountId,
    except,
  ]);
}
