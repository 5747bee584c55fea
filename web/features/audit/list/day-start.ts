/**
 * The first instant (ISO 8601, UTC) of a calendar day in the reader's zone, or of the day `later` days after it. Null
 * for what is no date. Days of 23 or 25 hours are counted as the calendar counts them.
 */
export function dayStart(day: string | undefined, later: number): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day ?? '');
  if (!match) return null;
  const [year, month, date] = match.slice(1).map(Number);
  const start = new Date(year ?? 0, (month ?? 1) - 1, (date ?? 1) + later);
  return Number.isNaN(start.getTime()) ? null : start.toISOString();
}
