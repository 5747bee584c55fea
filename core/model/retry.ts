const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;

/** Repetitions after the first request of one question. */
const MAX_RETRIES = 2;

/** Statuses after which the same request may succeed (RFC 9110 section 15; 429 is RFC 6585 section 4). */
export const isTransient = (status: number): boolean =>
  status === 408 || status === 429 || (status >= 500 && status !== 501);

/**
 * Milliseconds to wait before the next request, or `undefined` when it is not worth it: too many already, or the time
 * left is shorter than the wait. The server's own Retry-After wins over the growing wait; `chance` (0 to 1) spreads
 * callers.
 */
export function nextWait(facts: {
  retries: number;
  retryAfterMs: number | undefined;
  remainingMs: number;
  chance: number;
}): number | undefined {
  if (facts.retries >= MAX_RETRIES) return undefined;
  const growing = Math.min(FIRST_WAIT_MS * 2 ** facts.retries, LONGEST_WAIT_MS) * (0.5 + facts.chance / 2);
  const wait = facts.retryAfterMs ?? growing;
  return wait < facts.remainingMs ? wait : undefined;
}

/** The Retry-After header in milliseconds from now: whole seconds or an HTTP date (RFC 9110 section 10.2.3). */
export function retryAfterMs(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/u.test(header.trim())) return Number(header) * 1_000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now.getTime());
}
