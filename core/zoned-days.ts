import { addDays } from './clock.ts';
import { zonedIso } from './review/zoned-time.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Offset of a zone from UTC at an instant, in milliseconds. */
const offsetAt = (instant: number, timeZone: string): number =>
  Date.parse(`${zonedIso(new Date(instant), timeZone).slice(0, 23)}Z`) - instant;

/**
 * The same time of day so many calendar days later in a time zone, in milliseconds since 1970. Where daylight saving
 * skips that time, it is as much later as was skipped; where the time comes twice, the second one counts.
 */
export function addZonedDays(instant: number, days: number, timeZone: string): number {
  const local = zonedIso(new Date(instant), timeZone).slice(0, 23);
  const wanted = Date.parse(`${addDays(local.slice(0, 10), days)}${local.slice(10)}Z`);
  const before = wanted - offsetAt(wanted - DAY_MS, timeZone);
  const after = wanted - offsetAt(wanted + DAY_MS, timeZone);
  const isWanted = (candidate: number) => candidate + offsetAt(candidate, timeZone) === wanted;
  return [after, before].filter(isWanted).toSorted((a, b) => b - a)[0] ?? before;
}

/** No zone changes its offset by more than this at once, so only windows that end this close need the calendar. */
const LARGEST_SHIFT_MS = 26 * HOUR_MS;

/**
 * Whether something at `from` still counts at `at`: it is not later than `at`, and fewer than `days` calendar days
 * have gone by in the time zone. The window ends at the same time of day.
 */
export function isWithinDays(from: number, at: number, days: number, timeZone: string): boolean {
  const age = at - from;
  if (age < 0 || age > days * DAY_MS + LARGEST_SHIFT_MS) return false;
  return age < days * DAY_MS - LARGEST_SHIFT_MS || at < addZonedDays(from, days, timeZone);
}
