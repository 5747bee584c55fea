import { createHash, randomBytes } from 'node:crypto';
import type { ChangeDeps } from '../audit/change-deps.ts';

/** How long an answer may take. */
export const CHALLENGE_MS = 5 * 60_000;

export type ChallengePurpose = 'register' | 'sign_in' | 'sign';

export interface Challenge {
  purpose: ChallengePurpose;
  /** Who has to answer; null while nobody is known, at sign-in. */
  accountId: string | null;
  /** For signing: the canonical text whose digest is the challenge. */
  subject: string | null;
}

/** 256 random bits in base64url. */
export const newNonce = (): string => randomBytes(32).toString('base64url');

/** The challenge that binds an answer to exactly this subject. */
export const challengeOver = (subject: string): string =>
  createHash('sha256').update(subject).digest('base64url');

/** Hands out a challenge; those that nobody answered in time are forgotten with it. Returns it as base64url. */
export async function issueChallenge(deps: ChangeDeps, challenge: Challenge): Promise<string> {
  const value = challenge.subject === null ? newNonce() : challengeOver(challenge.subject);
  const now = deps.clock();
  await deps.database.query('DELETE FROM passkey_challenge WHERE expires_at <= $1', [now]);
  await deps.database.query(
    `INSERT INTO passkey_challenge (challenge, purpose, account_id, subject, expires_at) VALUES ($1, $2, $3, $4, $5)`,
    [
      value,
      challenge.purpose,
      challenge.accountId,
      challenge.subject,
      new Date(now.getTime() + CHALLENGE_MS),
    ],
  );
  return value;
}

/**
 * Takes back a challenge that was handed out for this purpose and this account; undefined when there is none, it is
 * too old, or it was answered before: an answer counts once.
 */
export async function takeChallenge(
  deps: ChangeDeps,
  value: string,
  { purpose, accountId }: Pick<Challenge, 'purpose' | 'accountId'>,
): Promise<Challenge | undefined> {
  const { rows } = await deps.database.query<{ subject: string | null; expires_at: Date }>(
    `DELETE FROM passkey_challenge
      WHERE challenge = $1 AND purpose = $2 AND account_id IS NOT DISTINCT FROM $3::text
      RETURNING subject, expires_at`,
    [value, purpose, accountId],
  );
  const [row] = rows;
  return row && row.expires_at > deps.clock() ? { purpose, accountId, subject: row.subject } : undefined;
}
