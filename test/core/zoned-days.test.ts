import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zonedIso } from '../../core/review/zoned-time.ts';
import { addZonedDays, isWithinDays } from '../../core/zoned-days.ts';

const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
const after = (instant: string, days: number, zone: string): string =>
  new Date(addZonedDays(Date.parse(instant), days, zone)).toISOString();

test.each([
  ['2026-03-10T08:00:00Z', 7, 'Europe/London', '2026-03-17T08:00:00.000Z'],
  // Clocks put forward in between: one hour less.
  ['2026-03-28T08:00:00Z', 1, 'Europe/Berlin', '2026-03-29T07:00:00.000Z'],
  // Clocks put back in between: one hour more.
  ['2026-10-31T12:30:00Z', 1, 'America/New_York', '2026-11-01T13:30:00.000Z'],
  // 02:30 does not exist on that day: 03:30 stands for it.
  ['2026-03-28T01:30:00Z', 1, 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  // 02:30 comes twice on that day: the second one counts.
  ['2026-10-24T00:30:00Z', 1, 'Europe/Berlin', '2026-10-25T01:30:00.000Z'],
  // A zone that left out a whole day.
  ['2011-12-29T12:00:00Z', 2, 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
])('%s and %i days in %s is %s', (instant, days, zone, expected) => {
  if (zone === 'Pacific/Apia') {
    // 29 December 02:00 local; two days later it is 31 December, the day after the 29th there.
    expect(zonedIso(new Date(after(instant, days, zone)), zone).slice(0, 16)).toBe('2011-12-31T02:00');
  } else {
    expect(after(instant, days, zone)).toBe(expected);
  }
});

const zones = ['Europe/London', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'UTC'];
const moments = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2030-01-01') });

test('the window ends at one moment: within it until a minute before, outside from then on', () => {
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(...zones),
      (instant, days, zone) => {
        const end = addZonedDays(instant, days, zone);
        expect(Math.abs(end - instant - days * DAY_MS)).toBeLessThanOrEqual(3_600_000);
        expect(isWithinDays(instant, instant, days, zone)).toBe(true);
        expect(isWithinDays(instant, instant - 1, days, zone)).toBe(false);
        expect(isWithinDays(instant, end - MINUTE_MS, days, zone)).toBe(true);
        expect(isWithinDays(instant, end, days, zone)).toBe(false);
      },
    ),
    { numRuns: 300 },
  );
});
