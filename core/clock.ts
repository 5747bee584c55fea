/** Returns the present instant (UTC). Domain code receives it; only `server/compose.ts` passes the real one. */
export type Clock = () => Date;

/** Calendar date `YYYY-MM-DD` in a market's own time zone (ISO 8601). */
export type CalendarDate = string;

/**
 * The calendar date of an instant in an IANA time zone. Approval windows are whole days of the market's calendar
 * (from the start of `from` to the end of `until`), so one conversion settles every boundary, daylight saving included.
 */
export function calendarDateIn(instant: Date, timeZone: string): CalendarDate {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}

/** Whether `date` lies in the closed interval of whole days; an absent bound is open. */
export function coversDate(
  window: { from?: CalendarDate | null | undefined; until?: CalendarDate | null | undefined },
  date: CalendarDate,
): boolean {
  return (!window.from || window.from <= date) && (!window.until || date <= window.until);
}

/** `date` moved by whole days (negative moves back). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const instant = new Date(`${date}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}
