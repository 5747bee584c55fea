const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;

/** How long to wait after this many failed attempts: one minute, doubled each time, at most an hour. */
export const waitAfter = (attempts: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, Math.min(attempts, 20) - 1), LONGEST_WAIT_MS);
