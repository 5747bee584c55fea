import { addDays } from '../../clock.ts';
import type { CalendarDate } from '../../clock.ts';
import {
  dateOf,
  lastOf,
  mondayOf,
  mondayOfWeek,
  NUMBER_NAMES,
  nextWeekday,
  numberOf,
  WEEKDAY_NAMES,
} from './date-words.ts';
import type { DayForm } from './find-date.ts';

const inDays =
  (days: number): DayForm['read'] =>
  (_, today) =>
    addDays(today, days);

/** The same day some months later, or the last of that month. */
function inMonths(today: CalendarDate, count: number): CalendarDate {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return dateOf(year, month, Number(today.slice(8, 10))) ?? lastOf(year, month);
}

const UNIT = 'days?|tage?n?|jours?|weeks?|wochen?|semaines?|months?|monate?n?|mois';

function inUnits(count: number, unit: string, today: CalendarDate): CalendarDate | undefined {
  if (count < 0) return undefined;
  if (unit.startsWith('mo')) return inMonths(today, count);
  return addDays(today, /^(?:w|s)/u.test(unit) ? 7 * count : count);
}

/** Monday, Wednesday or Friday of a week, as "beginning", "middle" and "end" say. */
function partOfWeek(monday: CalendarDate | undefined, part: string | undefined): CalendarDate | undefined {
  if (monday === undefined) return undefined;
  if (part !== undefined && /^(?:ende?|end of|fin)/u.test(part)) return addDays(monday, 4);
  return part !== undefined && /^(?:mi)/u.test(part) ? addDays(monday, 2) : monday;
}

const PART = 'anfang|mitte|ende|beginning of|start of|mid|middle of|end of|debut|mi|fin';
const NEXT_WEEK = 'next week|nachste[rn]? woche|kommende[rn]? woche|(?:la )?semaine prochaine';

/** Days that only `today` makes into days, the more exact form first. */
export const RELATIVE_DAYS: readonly DayForm[] = [
  { pattern: /\b(?:today|heute|aujourd'?hui|right now)\b(?! (?:in|dans))/u, read: inDays(0) },
  { pattern: /\b(?:the )?(?:day after tomorrow|ubermorgen|apres[ -]demain)\b/u, read: inDays(2) },
  { pattern: /\b(?:tomorrow|tmrw|morgen|demain)\b/u, read: inDays(1) },
  {
    pattern: new RegExp(
      String.raw`\b(?<day>${WEEKDAY_NAMES}) (?:in (?:einer|1) woche|in (?:a|one) week|en huit)\b|\ba week on (?<other>${WEEKDAY_NAMES})\b`,
      'u',
    ),
    read: ({ day, other }, today) => addDays(nextWeekday(day ?? other ?? '', today), 7),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:${NEXT_WEEK})\s+(?:am\s+|on\s+)?(?<day>${WEEKDAY_NAMES})\b|\b(?<other>${WEEKDAY_NAMES})\s+(?:of\s+|de\s+la\s+|der\s+)?(?:${NEXT_WEEK})\b`,
      'u',
    ),
    read: ({ day, other }, today) => nextWeekday(day ?? other ?? '', addDays(mondayOf(today), 6)),
  },
  {
    pattern: new RegExp(String.raw`\b(?:in|dans)\s+(?<n>${NUMBER_NAMES})\s+(?<unit>${UNIT})\b`, 'u'),
    read: ({ n = '', unit = '' }, today) => inUnits(numberOf(n), unit, today),
  },
  {
    pattern: new RegExp(String.raw`\b(?<n>${NUMBER_NAMES})\s+(?<unit>${UNIT})\s+from\s+(?:now|today)\b`, 'u'),
    read: ({ n = '', unit = '' }, today) => inUnits(numberOf(n), unit, today),
  },
  {
    pattern: /\b(?:(?:the )?week after next|ubernachste[rn]? woche|dans deux semaines)\b/u,
    read: inDays(14),
  },
  { pattern: /\b(?:in a fortnight|in 14 tagen|dans une quinzaine)\b/u, read: inDays(14) },
  {
    // "Week 12" alone is a time of a study.
    pattern: new RegExp(
      String.raw`\b(?:(?<part>${PART})\s+(?:der\s+|de la\s+|of\s+)?(?:kw|kalenderwoche|cw|calendar week|week|semaine)|kw|kalenderwoche|cw|calendar week)\s*(?<week>\d{1,2})\b`,
      'u',
    ),
    read: ({ part, week }, today) => partOfWeek(mondayOfWeek(Number(week), today), part),
  },
  {
    pattern: new RegExp(String.raw`\b(?<part>${PART})\s+(?:der\s+|de\s+)?(?:${NEXT_WEEK})\b`, 'u'),
    read: ({ part }, today) => partOfWeek(addDays(mondayOf(today), 7), part),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:am\s+|on\s+|by\s+|next\s+|this\s+|coming\s+|nachste[nr]?\s+|kommende[nr]?\s+|diese[nr]?\s+|ce\s+|le\s+)*(?<day>${WEEKDAY_NAMES})\b(?:\s+(?:prochain|qui vient))?`,
      'u',
    ),
    read: ({ day = '' }, today) => nextWeekday(day, today),
  },
  {
    pattern:
      /\b(?:eow|end of (?:this |the )?week|ende (?:der|dieser) woche|fin de (?:cette |la )?semaine)\b/u,
    read: (_, today) => {
      const friday = addDays(mondayOf(today), 4);
      return friday >= today ? friday : addDays(friday, 7);
    },
  },
  { pattern: new RegExp(String.raw`\b(?:${NEXT_WEEK})\b`, 'u'), read: inDays(7) },
  {
    pattern:
      /\b(?:eom|(?:by |at )?(?:the )?end of (?:the |this )?month|monatsende|ende des monats|fin (?:du|de|de ce) mois)\b/u,
    read: (_, today) => lastOf(Number(today.slice(0, 4)), Number(today.slice(5, 7))),
  },
];
