import type { ChangeDeps } from '../../audit/change-deps.ts';
import { expireItems } from './expire-items.ts';

/** The day ends at another hour in each market. */
const INTERVAL_MS = 3_600_000;

/** Lets items expire when the server starts and every hour after. `stop` waits for the pass in hand. */
export function keepExpired(
  deps: ChangeDeps,
  onFailure: (error: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const pass = async (): Promise<void> => {
    try {
      await expireItems(deps);
    } catch (error) {
      onFailure(error);
    }
    if (!stopped) timer = setTimeout(() => (running = pass()), INTERVAL_MS);
  };
  let running = deps.database.outsideTransaction(pass);
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
