import type { Context } from '../../core/assembly/context.ts';
import { calendarDateIn } from '../../core/clock.ts';
import type { CalendarDate } from '../../core/clock.ts';
import { timeZoneOf } from '../../core/library/vocabulary/markets.ts';
import { consentSchema, hcpSchema } from '../../core/people/people.ts';
import type { PersonFacts } from '../../guardrails/facts.ts';
import type { Database } from '../db/client.ts';

/** The HCP of a context with every consent capture; undefined when the context names no HCP. */
export async function loadPersonFacts(
  database: Database,
  context: Context,
  moments: { now: Date; sendInstant?: Date | undefined },
): Promise<PersonFacts | undefined> {
  if (context.hcp === undefined) return undefined;
  const hcps = await database.query<{ content: unknown }>('SELECT content FROM hcp WHERE hcp_id = $1', [
    context.hcp,
  ]);
  const consents = await database.query<{ content: unknown }>(
    'SELECT content FROM consent WHERE hcp_id = $1',
    [context.hcp],
  );
  const [row] = hcps.rows;
  const start = startOfDay(context.plannedSendDate, timeZoneOf(context.market));
  const planned = start > moments.now ? start : moments.now;
  return {
    hcp: row ? hcpSchema.parse(row.content) : null,
    consents: consents.rows.map(({ content }) => consentSchema.parse(content)),
    sendInstant: (moments.sendInstant ?? planned).toISOString(),
  };
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
