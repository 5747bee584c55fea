import type { Database } from './client.ts';

export interface Kept {
  /** Waits for the pass in hand. */
  stop(): Promise<void>;
}

/** Does a pass now and again some milliseconds after each has ended; one that fails is told and does not end it. */
export function keepDoing(
  database: Database,
  pass: () => Promise<void>,
  intervalMs: number,
  onFailure: (error: unknown) => void,
): Kept {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const next = async (): Promise<void> => {
    await pass().catch(onFailure);
    if (!stopped) timer = setTimeout(() => (running = next()), intervalMs);
  };
  let running = database.outsideTransaction(next);
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
