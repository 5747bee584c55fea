import { embedLibrary } from './embed-library.ts';
import type { EmbedDeps } from './embed-library.ts';
import { readLibraryVersion } from './index-cache.ts';

const INTERVAL_MS = 3_000;

/**
 * Keeps the vectors up to the library while the server runs: looks for a new library version every few seconds.
 * Until a module has its vector it is found by its words alone. `stop` waits for the pass in hand.
 */
export function keepEmbedded(
  deps: EmbedDeps,
  onFailure: (error: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let embeddedVersion = -1;
  const pass = async (): Promise<void> => {
    try {
      const version = await readLibraryVersion(deps.database);
      if (version !== embeddedVersion) await embedLibrary(deps);
      embeddedVersion = version;
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
