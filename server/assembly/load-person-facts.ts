import { z } from 'zod';
import type { Context } from '../../core/assembly/context.ts';
import { calendarDateIn } from '../../core/clock.ts';
import type { CalendarDate } from '../../core/clock.ts';
import { timeZoneOf } from '../../core/library/vocabulary/markets.ts';
import {
  consentSchema,
  hcpSchema,
  preferenceSchema,
  signalSchema,
  touchSchema,
} from '../../core/people/people.ts';
import type { PersonFacts } from '../../guardrails/facts.ts';
import type { Database } from '../db/client.ts';

/** One query for everything that is about one person: the parts come as JSON lists. */
const PERSON = `SELECT
  (SELECT content FROM hcp WHERE hcp_id = $1) AS hcp,
  (SELECT coalesce(jsonb_agg(content), '[]') FROM consent WHERE hcp_id = $1) AS consents,
  (SELECT coalesce(jsonb_agg(content), '[]') FROM (
     SELECT DISTINCT ON (preference_id) content FROM preference WHERE hcp_id = $1
     ORDER BY preference_id, revision DESC) newest) AS preferences,
  (SELECT coalesce(jsonb_agg(content), '[]') FROM touch
    WHERE hcp_id = $1 AND sent_at >= $2::timestamptz) AS touches,
  (SELECT coalesce(jsonb_agg(content), '[]') FROM signal WHERE hcp_id = $1) AS signals`;

const personRowSchema = z.object({
  hcp: hcpSchema.nullable(),
  consents: z.array(consentSchema),
  preferences: z.array(preferenceSchema),
  touches: z.array(touchSchema),
  signals: z.array(signalSchema),
});

/** No window of a rule or preference reaches further back than a year and a day. */
const LONGEST_WINDOW_MS = 368 * 24 * 3_600_000;

/**
 * The HCP of a context with consents, preferences, signals, and the touches of the last year before sending; undefined
 * when the context names no HCP.
 */
export async function loadPersonFacts(
  database: Database,
  context: Context,
  moments: { now: Date; sendInstant?: Date | undefined },
): Promise<PersonFacts | undefined> {
  if (context.hcp === undefined) return undefined;
  const start = startOfDay(context.plannedSendDate, timeZoneOf(context.market));
  const planned = start > moments.now ? start : moments.now;
  const sending = moments.sendInstant ?? planned;
  const oldest = new Date(sending.getTime() - LONGEST_WINDOW_MS);
  const { rows } = await database.query<Record<string, unknown>>(PERSON, [context.hcp, oldest]);
  return { ...personRowSchema.parse(rows[0]), sendInstant: sending.toISOString() };
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/**
 * First minute of a calendar day in a time zone, daylight saving included. Calendar dates never go back as time goes
 * on, so the boundary is found by halving; zones lie within 14 hours of UTC.
 */
export function startOfDay(date: CalendarDate, timeZone: string): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const at = (minutes: number) => new Date(midnight + minutes * MINUTE_MS);
  let before = -DAY_MINUTES;
  let from = DAY_MINUTES;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (calendarDateIn(at(middle), timeZone) < date) before = middle;
    else from = middle;
  }
  return at(from);
}
