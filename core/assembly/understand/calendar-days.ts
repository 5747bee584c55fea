import type { CalendarDate } from '../../clock.ts';
import { dateOf, lastOf, MONTH_NAMES, monthNumber } from './date-words.ts';
import { DAY_NAMES, dayNumber } from './day-names.ts';
import type { DayForm } from './find-date.ts';

/** A day without a year is the next one to come. */
function toCome(
  year: string | undefined,
  month: number,
  day: number,
  today: CalendarDate,
): CalendarDate | undefined {
  if (year !== undefined) return dateOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  const thisYear = Number(today.slice(0, 4));
  const date = dateOf(thisYear, month, day);
  return date !== undefined && date >= today ? date : dateOf(thisYear + 1, month, day);
}

const EARLY = 'anfang|early|beginning of|start of|debut';
const MIDDLE = 'mitte|mid|middle of|mi';
const LATE = 'ende|end of|late|fin';

/** Days of the calendar, the least ambiguous form first. */
export const CALENDAR_DAYS: readonly DayForm[] = [
  {
    pattern: /\b(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})\b/u,
    read: ({ y, m, d }) => dateOf(Number(y), Number(m), Number(d)),
  },
  {
    pattern: /\b(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.(?:\s?(?<y>\d{4}|\d{2})\b)?(?!\d)/u,
    read: ({ y, m, d }, today) => toCome(y, Number(m), Number(d), today),
  },
  {
    // After a French or German article the day comes first.
    pattern:
      /\b(?:le|au|du|pour le|am|den|zum|vom|ab)\s+(?<d>\d{1,2})\/(?<m>\d{1,2})(?:\/(?<y>\d{4}|\d{2}))?(?![\d/])/u,
    read: ({ y, m, d }, today) => toCome(y, Number(m), Number(d), today),
  },
  {
    // Only where one number can be no month.
    pattern: /\b(?<one>\d{1,2})\/(?<other>\d{1,2})\/(?<y>\d{4})\b/u,
    read: ({ y, one, other }) => {
      const [left, right] = [Number(one), Number(other)];
      if (left > 12 || left === right) return dateOf(Number(y), right, left);
      return right > 12 ? dateOf(Number(y), left, right) : undefined;
    },
  },
  {
    pattern: new RegExp(
      String.raw`\b(?<d>${DAY_NAMES})(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?(?<m>${MONTH_NAMES})\b\.?,?(?:\s+(?<y>\d{4}))?`,
      'u',
    ),
    read: ({ y, m, d }, today) => toCome(y, monthNumber(m ?? ''), dayNumber(d ?? ''), today),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?<m>${MONTH_NAMES})\s+(?:the\s+)?(?<d>${DAY_NAMES})(?:st|nd|rd|th)?\b(?!\s?%),?(?:\s+(?<y>\d{4}))?`,
      'u',
    ),
    read: ({ y, m, d }, today) => toCome(y, monthNumber(m ?? ''), dayNumber(d ?? ''), today),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?<part>${EARLY}|${MIDDLE}|${LATE})[\s-]+(?:de\s+|d')?(?<m>${MONTH_NAMES})\b(?:\s+(?<y>\d{4}))?`,
      'u',
    ),
    read: ({ y, m, part = '' }, today) => {
      const month = monthNumber(m ?? '');
      if (EARLY.split('|').includes(part)) return toCome(y, month, 1, today);
      if (MIDDLE.split('|').includes(part)) return toCome(y, month, 15, today);
      const year = y === undefined ? Number(today.slice(0, 4)) : Number(y);
      const last = lastOf(year, month);
      return y !== undefined || last >= today ? last : lastOf(year + 1, month);
    },
  },
];
