import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { CodedError } from '../../core/errors.ts';

/** Wrong passwords in a row after which an account is locked, and for how long. */
export const LOCK_AFTER = 5;
export const LOCK_MS = 15 * 60_000;

const FAILURES_PER_ADDRESS_AND_MINUTE = 30;

/** Slows guessing down by address, and treats a name without account as if it could be locked. */
export interface SignInLimits {
  /** Throws too_many_attempts when the address failed too often lately. */
  assertAddressMayTry(address: string): Promise<void>;
  countFailure(address: string): Promise<void>;
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
    assertAddressMayTry: async (address) => {
      const used = (await addresses.get(address))?.consumedPoints ?? 0;
      if (used >= FAILURES_PER_ADDRESS_AND_MINUTE) throw tooManyAttempts();
    },
    countFailure: async (address) => {
      await addresses.consume(address).catch(ignoreExhausted);
    },
    countUnknownName: async (name) => {
      await names.consume(name).catch((refusal: unknown) => {
        ignoreExhausted(refusal);
        throw tooManyAttempts();
      });
    },
  };
}

function ignoreExhausted(refusal: unknown): void {
  if (!(refusal instanceof RateLimiterRes)) throw refusal;
}
