import { calendarDateIn, type CalendarDate } from '../../clock.ts';
import { MARKETS } from '../vocabulary/markets.ts';

/**
 * The earliest calendar day that is still running in some market. An item that was valid until a day before it is over
 * everywhere: library items belong to no single market, so none of them loses the end of its last day.
 */
export function earliestRunningDay(now: Date): CalendarDate {
  const days = Object.values(MARKETS).map(({ timeZone }) => calendarDateIn(now, timeZone));
  return days.reduce((earliest, day) => (day < earliest ? day : earliest));
}
