import { addDays } from '../../clock.ts';
import type { CalendarDate } from '../../clock.ts';

const MONTHS = [
  ['january', 'januar', 'janner', 'janvier', 'jan'],
  ['february', 'februar', 'fevrier', 'feb'],
  ['march', 'marz', 'maerz', 'mars', 'mar'],
  ['april', 'avril', 'apr'],
  ['may', 'mai'],
  ['june', 'juni', 'juin', 'jun'],
  ['july', 'juli', 'juillet', 'jul'],
  ['august', 'aout', 'aug'],
  ['september', 'septembre', 'sept', 'sep'],
  ['october', 'oktober', 'octobre', 'oct', 'okt'],
  ['november', 'novembre', 'nov'],
  ['december', 'dezember', 'decembre', 'dec', 'dez'],
];
const WEEKDAYS = [
  ['monday', 'montag', 'lundi'],
  ['tuesday', 'dienstag', 'mardi'],
  ['wednesday', 'mittwoch', 'mercredi'],
  ['thursday', 'donnerstag', 'jeudi'],
  ['friday', 'freitag', 'vendredi'],
  ['saturday', 'samstag', 'sonnabend', 'samedi'],
  ['sunday', 'sonntag', 'dimanche'],
];
const NUMBERS = [
  [],
  ['a', 'an', 'one', 'ein', 'eine', 'einem', 'einer', 'un', 'une'],
  ['two', 'zwei', 'deux'],
  ['three', 'drei', 'trois'],
  ['four', 'vier', 'quatre'],
  ['five', 'funf', 'cinq'],
  ['six', 'sechs'],
  ['seven', 'sieben', 'sept'],
  ['eight', 'acht', 'huit'],
  ['nine', 'neun', 'neuf'],
  ['ten', 'zehn', 'dix'],
];

const longestFirst = (words: readonly string[]): string =>
  words.toSorted((left, right) => right.length - left.length).join('|');
const indexIn = (table: readonly (readonly string[])[], word: string): number =>
  table.findIndex((names) => names.includes(word));

/** Alternatives of regular expressions, of folded words. */
export const MONTH_NAMES = longestFirst(MONTHS.flat());
export const WEEKDAY_NAMES = longestFirst(WEEKDAYS.flat());
export const NUMBER_NAMES = `${longestFirst(NUMBERS.flat())}|\\d{1,3}`;

/** From 1 for January. */
export const monthNumber = (name: string): number => indexIn(MONTHS, name) + 1;
export const numberOf = (word: string): number => (/^\d/u.test(word) ? Number(word) : indexIn(NUMBERS, word));

/** The day, or undefined where the calendar has none such. */
export function dateOf(year: number, month: number, day: number): CalendarDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}

/** From 0 for Monday (ISO 8601). */
const weekdayOf = (date: CalendarDate): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The next day with that name, never today. */
export function nextWeekday(name: string, today: CalendarDate): CalendarDate {
  const ahead = (indexIn(WEEKDAYS, name) - weekdayOf(today) + 7) % 7;
  return addDays(today, ahead === 0 ? 7 : ahead);
}

/** Monday of the present week. */
export const mondayOf = (date: CalendarDate): CalendarDate => addDays(date, -weekdayOf(date));

/** Monday of an ISO 8601 week: of this year, or of the next where it is over. */
export function mondayOfWeek(week: number, today: CalendarDate): CalendarDate | undefined {
  const year = Number(today.slice(0, 4));
  const inYear = (each: number): CalendarDate | undefined => {
    const first = dateOf(each, 1, 4);
    return first && addDays(mondayOf(first), (week - 1) * 7);
  };
  if (week < 1 || week > 53) return undefined;
  const monday = inYear(year);
  return monday !== undefined && addDays(monday, 6) < today ? inYear(year + 1) : monday;
}

/** Last day of a month. */
export const lastOf = (year: number, month: number): CalendarDate =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
