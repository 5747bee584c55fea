import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { CodedError } from '../../core/errors.ts';

/** Wrong passwords in a row after which an account is locked, and for how long. */
export const LOCK_AFTER = 5;
export const LOCK_MS = 15 * 60_000;

const FAILURES_PER_ADDRESS_AND_MINUTE = 30;

/** Slows guessing down by address, and treats a name without account as if it could be locked. */
export interface SignInLimits {
  /** Counts before the password is compared, so that guesses made at once cannot pass together; throws too_many_attempts. */
  countAttempt(address: string): Promise<void>;
  /** Takes an attempt back that was no guess. */
  forgetAttempt(address: string): Promise<void>;
  /** Throws too_many_attempts at the attempt at which an account would be locked. */
  countUnknownName(name: string): Promise<void>;
}

/** One answer for a locked account and for a name that does not exist: it tells nothing about which one it is. */
export const tooManyAttempts = (): CodedError =>
  new CodedError('too_many_attempts', 'Too many wrong attempts. Wait 15 minutes, then try again.');

/** Counts in this process; the lock of an account is in the database and holds for every server. */
export function createSignInLimits(): SignInLimits {
  const addresses = new RateLimiterMemory({ points: FAILURES_PER_ADDRESS_AND_MINUTE, duration: 60 });
  const names = new RateLimiterMemory({ points: LOCK_AFTER, duration: LOCK_MS / 1000 });
  return {
    countAttempt: (address) => consume(addresses, address),
    forgetAttempt: async (address) => {
      await addresses.reward(address);
    },
    countUnknownName: (name) => consume(names, name),
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    throw refusal instanceof RateLimiterRes ? tooManyAttempts() : refusal;
  }
}
