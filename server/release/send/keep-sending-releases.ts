import { type Kept, keepDoing } from '../../db/keep-doing.ts';
import type { SendDeps } from './send-deps.ts';
import { type ReleaseWay, sendDue } from './send-due.ts';

const INTERVAL_MS = 2_000;

/** Sends what is due while the server runs. `stop` finishes the message in hand. */
export function keepSendingReleases(
  deps: SendDeps,
  way: ReleaseWay,
  onFailure: (error: unknown) => void,
): Kept {
  const stopping = new AbortController();
  const pass = async (): Promise<void> => {
    await sendDue(deps, way, stopping.signal);
  };
  const kept = keepDoing(deps.database, pass, INTERVAL_MS, onFailure);
  return {
    stop: () => {
      stopping.abort();
      return kept.stop();
    },
  };
}
