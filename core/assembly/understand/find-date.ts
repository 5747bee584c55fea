import type { CalendarDate } from '../../clock.ts';
import { CALENDAR_DAYS } from './calendar-days.ts';
import type { Found } from './find-phrases.ts';
import { RELATIVE_DAYS } from './relative-days.ts';
import type { FoldedText } from './words.ts';

/** One way to name a day: a pattern over the folded text, and how it is read; undefined means it names no day. */
export interface DayForm {
  pattern: RegExp;
  read(groups: Readonly<Record<string, string | undefined>>, today: CalendarDate): CalendarDate | undefined;
}

const FORMS: readonly DayForm[] = [...CALENDAR_DAYS, ...RELATIVE_DAYS];

/** Moments that happen on a day of their own, which is not the day of sending. */
const EVENTS: ReadonlySet<string> = new Set(['congress', 'post_event', 'webinar', 'field_visit']);
const ON = /^[\s,]*(?:(?:on|at|am|vom|of|du|le|from|den|dem|the|last|letzten?|vergangenen?)\s+)*$/u;
const PAST_BEFORE = /\b(?:last|past|letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?|guten)\s+$/u;
const PAST_AFTER = /^\s*(?:dernier|derniere|passe|passee|ago)\b/u;

/**
 * The day of sending that a request names: in ISO, German (`3.12.2026`), day–month or month–day words, as a week or a
 * part of a month, or relative to `today`. A day without a year is the next one to come. `3/4/2027` is not read, because
 * it means two days in two countries; nor is the day of an event ("the congress on 14 November") or one in the past
 * ("last Tuesday").
 *
 * @param found phrases of the same folded text
 */
export function findDate(
  { folded, original }: FoldedText,
  today: CalendarDate,
  found: readonly Found[],
): { date: CalendarDate; words: string } | undefined {
  for (const { pattern, read } of FORMS)
    for (const match of folded.matchAll(new RegExp(pattern, 'gu'))) {
      const end = match.index + match[0].length;
      const date = read(match.groups ?? {}, today);
      if (date === undefined || isPast(folded, match.index, end) || isOfEvent(folded, match.index, found))
        continue;
      return { date, words: original(match.index, end) };
    }
  return undefined;
}

const isPast = (folded: string, start: number, end: number): boolean =>
  PAST_BEFORE.test(folded.slice(0, start)) || PAST_AFTER.test(folded.slice(end));

const isOfEvent = (folded: string, start: number, found: readonly Found[]): boolean =>
  found.some(
    (hit) =>
      hit.part === 'moment' &&
      EVENTS.has(hit.value) &&
      hit.end <= start &&
      ON.test(folded.slice(hit.end, start)),
  );
