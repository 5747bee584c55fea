import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedTime, IDLE_AFTER_MS, medianOf } from '../../../core/assembly/active-time.ts';

interface Sign {
  at: number;
  email: string;
}

/** The rows that the server would write for signs in the order in which they came in. */
function countAll(signs: readonly Sign[]): { sign: Sign; countedMs: number }[] {
  const lastOf = new Map<string, number>();
  let lastAnywhere: number | undefined;
  return signs.map((sign) => {
    const { at, email } = sign;
    const countedMs = countedTime({ at, beforeHere: lastOf.get(email), beforeAnywhere: lastAnywhere });
    lastOf.set(email, Math.max(at, lastOf.get(email) ?? at));
    lastAnywhere = Math.max(at, lastAnywhere ?? at);
    return { sign, countedMs };
  });
}

const total = (signs: readonly Sign[]): number =>
  countAll(signs).reduce((sum, { countedMs }) => sum + countedMs, 0);
const onOne = (...seconds: number[]): Sign[] => seconds.map((second) => ({ at: second * 1000, email: 'a' }));

test.each([
  ['one sign counts nothing', onOne(0), 0],
  ['signs every 15 s count the time between them', onOne(0, 15, 30, 45), 45],
  ['a minute counts, a second more does not', onOne(0, 60, 121), 60],
  ['work goes on after a break', onOne(0, 15, 600, 615), 30],
  ['two pages of one email count once', onOne(0, 7, 15, 22, 30), 30],
  ['a clock that goes back counts nothing', onOne(100, 90, 101), 1],
])('%s', (_, signs, seconds) => {
  expect(total(signs)).toBe(seconds * 1000);
});

const signs = fc
  .array(fc.record({ step: fc.integer({ min: 0, max: 90_000 }), email: fc.constantFrom('a', 'b', 'c') }), {
    maxLength: 60,
  })
  .map((steps) => {
    let at = 0;
    return steps.map(({ step, email }) => ({ at: (at += step), email }));
  });

test('one email alone counts the sum of its gaps of a minute at most, as plain arithmetic has it', () => {
  fc.assert(
    fc.property(signs, (mixed) => {
      const own = mixed.filter(({ email }) => email === 'a');
      const expected = own.slice(1).reduce((sum, { at }, index) => {
        const gap = at - (own[index]?.at ?? at);
        return sum + (gap > IDLE_AFTER_MS ? 0 : gap);
      }, 0);
      expect(total(own)).toBe(expected);
    }),
  );
});

test('several emails side by side never count an instant twice, and no row counts more than a minute', () => {
  fc.assert(
    fc.property(signs, (mixed) => {
      const counted = countAll(mixed).filter(({ countedMs }) => countedMs > 0);
      let end = Number.NEGATIVE_INFINITY;
      for (const { sign, countedMs } of counted) {
        expect(countedMs).toBeLessThanOrEqual(IDLE_AFTER_MS);
        expect(sign.at - countedMs).toBeGreaterThanOrEqual(end);
        end = sign.at;
      }
    }),
  );
});

test('a median is the middle, or the mean of the two in the middle', () => {
  expect([medianOf([]), medianOf([3]), medianOf([9, 1]), medianOf([5, 1, 3])]).toEqual([null, 3, 5, 3]);
});
