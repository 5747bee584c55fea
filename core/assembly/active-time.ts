/** A person who did nothing for so long was not working on the email, in milliseconds. */
export const IDLE_AFTER_MS = 60_000;

/** Signs of work of one person, by the server's clock, in milliseconds since 1970. */
export interface SignOfWork {
  at: number;
  /** The sign before it on the same email; undefined for the first. */
  beforeHere: number | undefined;
  /** The sign before it on any email, this one included. */
  beforeAnywhere: number | undefined;
}

/**
 * Active time that a sign of work adds to its email, in milliseconds. It counts what has gone by since the sign before
 * it, unless that was longer than a minute, and only what no sign on any email counted already: pages side by side
 * never add up to more time than has gone by. A clock that goes back counts nothing.
 */
export function countedTime({ at, beforeHere, beforeAnywhere }: SignOfWork): number {
  if (beforeHere === undefined || at - beforeHere > IDLE_AFTER_MS) return 0;
  return Math.max(0, at - Math.max(beforeHere, beforeAnywhere ?? beforeHere));
}

/** The middle value, of two in the middle their mean; null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((first, second) => first - second);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
