import { describe, expect, test } from 'vitest';
import { nextWait, retryAfterMs } from '../../../core/model/retry.ts';

describe('waiting before the next request', () => {
  test('grows, follows the server, and ends when there is no time or too many were made', () => {
    const facts = { retries: 0, retryAfterMs: undefined, remainingMs: 10_000, chance: 1 };
    expect(nextWait(facts)).toBe(250);
    expect(nextWait({ ...facts, retries: 1 })).toBe(500);
    expect(nextWait({ ...facts, retries: 2 })).toBeUndefined();
    expect(nextWait({ ...facts, retryAfterMs: 3_000 })).toBe(3_000);
    expect(nextWait({ ...facts, retryAfterMs: 10_000 })).toBeUndefined();
    expect(nextWait({ ...facts, remainingMs: 250 })).toBeUndefined();
  });

  test('reads Retry-After as seconds and as an HTTP date', () => {
    const now = new Date('2026-11-23T10:00:00Z');
    expect(retryAfterMs('7', now)).toBe(7_000);
    expect(retryAfterMs('Mon, 23 Nov 2026 10:00:30 GMT', now)).toBe(30_000);
    expect(retryAfterMs('Mon, 23 Nov 2026 09:00:00 GMT', now)).toBe(0);
    expect(retryAfterMs('soon', now)).toBeUndefined();
    expect(retryAfterMs(null, now)).toBeUndefined();
  });
});
