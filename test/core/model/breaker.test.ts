import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admit, CLOSED, isResting, report } from '../../../core/model/breaker.ts';
import type { Breaker, BreakerReport } from '../../../core/model/breaker.ts';

const SETTINGS = { threshold: 3, restMs: 100, longestRestMs: 400 };
const step = fc.record({
  wait: fc.nat(250),
  ended: fc.constantFrom<BreakerReport>('answered', 'failed', 'unknown'),
});

describe('the circuit breaker', () => {
  test('never admits while it rests, rests no longer than its limit, and is closed by an answer', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let breaker: Breaker = CLOSED;
        let now = 0;
        let failures = 0;
        for (const { wait, ended } of steps) {
          now += wait;
          const resting = isResting(breaker, now);
          const asked = admit(breaker, now);
          expect(asked.admitted).toBe(!resting);
          if (breaker.state === 'open')
            expect(breaker.until - now).toBeLessThanOrEqual(SETTINGS.longestRestMs);
          ({ breaker } = asked);
          if (!asked.admitted) continue;
          breaker = report(breaker, ended, now, SETTINGS);
          if (ended === 'answered') failures = 0;
          if (ended === 'failed') failures += 1;
          if (ended === 'answered') expect(breaker).toEqual(CLOSED);
          if (ended === 'failed' && failures >= SETTINGS.threshold)
            expect(isResting(breaker, now)).toBe(true);
        }
      }),
    );
  });

  test('lets one question try at a time, and another when that one never reports', () => {
    const open: Breaker = { state: 'open', until: 100, rest: 100 };
    const first = admit(open, 100);
    expect(first.admitted).toBe(true);
    expect(admit(first.breaker, 101).admitted).toBe(false);
    expect(admit(first.breaker, 200).admitted).toBe(true);
    expect(report(first.breaker, 'failed', 150, SETTINGS)).toEqual({ state: 'open', until: 350, rest: 200 });
  });
});
