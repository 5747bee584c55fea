import type { ChangeDeps } from '../../audit/change-deps.ts';
import { type Kept, keepDoing } from '../../db/keep-doing.ts';
import { expireItems } from './expire-items.ts';

/** The day ends at another hour in each market. */
const INTERVAL_MS = 3_600_000;

/** Lets items expire when the server starts and every hour after. */
export const keepExpired = (deps: ChangeDeps, onFailure: (error: unknown) => void): Kept =>
  keepDoing(
    deps.database,
    async () => {
      await expireItems(deps);
    },
    INTERVAL_MS,
    onFailure,
  );
