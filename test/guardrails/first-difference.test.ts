import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstDifference } from '../../guardrails/first-difference.ts';

test('outside of the reported place the two texts are the same', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '1', '.'), maxLength: 30 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { span } = firstDifference(before, after);
      expect(span.start).toBeLessThanOrEqual(span.end);
      expect(before.startsWith(after.slice(0, span.start))).toBe(true);
      expect(before.endsWith(after.slice(span.end))).toBe(true);
    }),
  );
});

test('shows whole words before and after the change', () => {
  expect(firstDifference('It was 12.4 % here', 'It was 14.2 % here')).toEqual({
    span: { start: 7, end: 11 },
    before: '12.4',
    after: '14.2',
  });
});
