import { addDays, type CalendarDate } from '../clock.ts';
import { CodedError } from '../errors.ts';

/**
 * Day by which review should be done, in the market's calendar: the given one, else `days` after today.
 *
 * @throws CodedError invalid_request for a day that is past
 */
export function dueDay(today: CalendarDate, days: number, given: CalendarDate | undefined): CalendarDate {
  if (given === undefined) return addDays(today, days);
  if (given >= today) return given;
  throw new CodedError('invalid_request', `Review cannot be due on ${given}, because that day is past.`);
}
