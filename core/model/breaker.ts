/**
 * The circuit breaker: after several failures in a row nothing is sent for a while, then one question tries again.
 * Times are milliseconds of one clock.
 */
export type Breaker =
  | { state: 'closed'; failures: number }
  /** `rest` is how long it rests this time. */
  | { state: 'open'; until: number; rest: number }
  /** One question is under way; its end decides. */
  | { state: 'trying'; since: number; rest: number };

export interface BreakerSettings {
  /** Failures in a row that open it. */
  threshold: number;
  restMs: number;
  /** The rest doubles with each failed trial up to this. */
  longestRestMs: number;
}

export const BREAKER_SETTINGS: BreakerSettings = { threshold: 5, restMs: 30_000, longestRestMs: 300_000 };

export const CLOSED: Breaker = { state: 'closed', failures: 0 };

/** How a question ended: `unknown` says nothing about the server, for example when a person stopped it. */
export type BreakerReport = 'answered' | 'failed' | 'unknown';

/** Whether a question would be admitted now. */
export const isResting = (breaker: Breaker, now: number): boolean =>
  breaker.state === 'open'
    ? now < breaker.until
    : breaker.state === 'trying' && now < breaker.since + breaker.rest;

/** Asks for admission; a trial that never reported is given up after one rest. */
export function admit(breaker: Breaker, now: number): { breaker: Breaker; admitted: boolean } {
  if (breaker.state === 'closed') return { breaker, admitted: true };
  if (isResting(breaker, now)) return { breaker, admitted: false };
  return { breaker: { state: 'trying', since: now, rest: breaker.rest }, admitted: true };
}

/** The breaker after a question that was admitted has ended. */
export function report(
  breaker: Breaker,
  ended: BreakerReport,
  now: number,
  settings: BreakerSettings,
): Breaker {
  if (ended === 'answered') return CLOSED;
  if (breaker.state === 'closed') {
    if (ended === 'unknown') return breaker;
    const failures = breaker.failures + 1;
    return failures < settings.threshold
      ? { state: 'closed', failures }
      : { state: 'open', until: now + settings.restMs, rest: settings.restMs };
  }
  // A question from before the rest ends late: the rest goes on as it is.
  if (breaker.state === 'open') return breaker;
  const rest = ended === 'failed' ? Math.min(breaker.rest * 2, settings.longestRestMs) : breaker.rest;
  return { state: 'open', until: ended === 'failed' ? now + rest : now, rest };
}
