import { describe, expect, it } from 'vitest';
import { zonedIso } from '../../../core/review/zoned-time.ts';

describe('the instant of a signature', () => {
  it.each([
    ['2026-03-29T00:59:59.999Z', 'Europe/Berlin', '2026-03-29T01:59:59.999+01:00'],
    ['2026-03-29T01:00:00.000Z', 'Europe/Berlin', '2026-03-29T03:00:00.000+02:00'],
    ['2026-01-01T04:59:00.000Z', 'America/New_York', '2025-12-31T23:59:00.000-05:00'],
    ['2026-01-01T00:00:00.000Z', 'Europe/London', '2026-01-01T00:00:00.000+00:00'],
    ['2026-06-01T00:00:00.000Z', 'Asia/Kolkata', '2026-06-01T05:30:00.000+05:30'],
  ])('writes %s in %s as %s', (instant, zone, written) => {
    expect(zonedIso(new Date(instant), zone)).toBe(written);
    expect(new Date(written).toISOString()).toBe(instant);
  });
});
