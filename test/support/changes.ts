import type { ChangeDeps } from '../../server/audit/change-deps.ts';
import { createNewId } from '../../server/audit/new-id.ts';
import type { Database } from '../../server/db/client.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock {
  (): Date;
  set(instant: string): void;
  advance(milliseconds: number): void;
}

export function testClock(start = '2026-03-02T09:00:00.000Z'): TestClock {
  let now = Date.parse(start);
  return Object.assign(() => new Date(now), {
    set: (instant: string) => {
      now = Date.parse(instant);
    },
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
  });
}

export const changeDeps = (database: Database, clock = testClock()): ChangeDeps & { clock: TestClock } => ({
  database,
  clock,
  newId: createNewId(clock),
});
