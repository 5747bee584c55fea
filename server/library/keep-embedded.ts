import { type Kept, keepDoing } from '../db/keep-doing.ts';
import { stoppedIn } from '../model/stopped-request.ts';
import { embedLibrary } from './embed-library.ts';
import type { EmbedDeps } from './embed-library.ts';
import { readLibraryVersion } from './index-cache.ts';

const INTERVAL_MS = 3_000;
/** Until the embedder is tried again that may not be asked now: switch, budget, pace, rest after failures. */
const REST_MS = 60_000;

/**
 * Keeps the vectors up to the library while the server runs: looks for a new library version every few seconds.
 * Until a module has its vector it is found by its words alone. A reason not to ask the embedder is told once, not at
 * every try.
 */
export function keepEmbedded(deps: EmbedDeps, onFailure: (error: unknown) => void): Kept {
  let embeddedVersion = -1;
  let rest = { until: 0, reason: '' };
  const pass = async (): Promise<void> => {
    const now = deps.clock().getTime();
    const version = await readLibraryVersion(deps.database);
    if (version === embeddedVersion || now < rest.until) return;
    try {
      await embedLibrary(deps);
      embeddedVersion = version;
      rest = { until: 0, reason: '' };
    } catch (error) {
      const reason = stoppedIn(error)?.reason;
      const isTold = reason !== undefined && reason === rest.reason;
      if (reason !== undefined) rest = { until: now + REST_MS, reason };
      if (!isTold) throw error;
    }
  };
  return keepDoing(deps.database, pass, INTERVAL_MS, onFailure);
}
