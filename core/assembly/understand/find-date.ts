import { addDays } from '../../clock.ts';
import type { CalendarDate } from '../../clock.ts';
import { fold } from './words.ts';

const MONTHS = [
  ['january', 'januar', 'janvier', 'jan'],
  ['february', 'februar', 'fevrier', 'feb'],
  ['march', 'marz', 'mars', 'mar'],
  ['april', 'avril', 'apr'],
  ['may', 'mai'],
  ['june', 'juni', 'juin', 'jun'],
  ['july', 'juli', 'juillet', 'jul'],
  ['august', 'aout', 'aug'],
  ['september', 'septembre', 'sep', 'sept'],
  ['october', 'oktober', 'octobre', 'oct', 'okt'],
  ['november', 'novembre', 'nov'],
  ['december', 'dezember', 'decembre', 'dec', 'dez'],
];
const MONTH_NAMES = MONTHS.flat().join('|');
const monthNumber = (name: string): number => MONTHS.findIndex((names) => names.includes(name)) + 1;

const RELATIVE: readonly [RegExp, number][] = [
  [/\b(?:today|heute|aujourd'?hui)\b/u, 0],
  [/\b(?:day after tomorrow|ubermorgen|apres-demain)\b/u, 2],
  [/\b(?:tomorrow|morgen|demain)\b/u, 1],
  [/\b(?:next week|in a week|nachste woche|in einer woche|la semaine prochaine)\b/u, 7],
  [/\b(?:in two weeks|in zwei wochen|dans deux semaines)\b/u, 14],
];

function dateOf(year: number, month: number, day: number): CalendarDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}

/**
 * The day a request names, in ISO, German (`3.12.2026`), day–month–year or month–day–year words, or relative to
 * `today`. A day without a year is the next one to come. `3/4/2027` is not read: it means two days in two countries.
 */
export function findDate(
  text: string,
  today: CalendarDate,
): { date: CalendarDate; words: string } | undefined {
  const folded = fold(text);
  const numeric =
    /\b(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})\b/u.exec(folded) ??
    /\b(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})\b/u.exec(folded);
  if (numeric?.groups) {
    const date = dateOf(
      Number(numeric.groups['y']),
      Number(numeric.groups['m']),
      Number(numeric.groups['d']),
    );
    if (date) return { date, words: numeric[0] };
  }
  const named =
    new RegExp(
      String.raw`\b(?<d>\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:of\s+)?(?<m>${MONTH_NAMES})\b\.?,?(?:\s+(?<y>\d{4}))?`,
      'u',
    ).exec(folded) ??
    new RegExp(
      String.raw`\b(?<m>${MONTH_NAMES})\s+(?<d>\d{1,2})(?:st|nd|rd|th)?\b,?(?:\s+(?<y>\d{4}))?`,
      'u',
    ).exec(folded);
  if (named?.groups) {
    const [month, day] = [monthNumber(named.groups['m'] ?? ''), Number(named.groups['d'])];
    const year = named.groups['y'] ? Number(named.groups['y']) : Number(today.slice(0, 4));
    const date = dateOf(year, month, day);
    if (date)
      return {
        date: named.groups['y'] || date >= today ? date : (dateOf(year + 1, month, day) ?? date),
        words: named[0].trim(),
      };
  }
  for (const [pattern, days] of RELATIVE) {
    const match = pattern.exec(folded);
    // German "morgen" is also "morning": only the bare word counts, never "guten Morgen".
    if (match && !/guten\s+$/u.test(folded.slice(0, match.index)))
      return { date: addDays(today, days), words: match[0] };
  }
  return undefined;
}
