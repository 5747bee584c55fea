import type { Clock } from '../../core/clock.ts';
import type { Database } from '../db/client.ts';

/** What every change of state needs. */
export interface ChangeDeps {
  database: Database;
  clock: Clock;
  /** A new unique id; `createNewId` makes them. */
  newId: () => string;
  /** Notices are also sent by email; absent: they stay inside the program. */
  mailNotices?: boolean;
}
