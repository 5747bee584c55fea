import { type Kept, keepDoing } from '../db/keep-doing.ts';
import { embedLibrary } from './embed-library.ts';
import type { EmbedDeps } from './embed-library.ts';
import { readLibraryVersion } from './index-cache.ts';

const INTERVAL_MS = 3_000;

/**
 * Keeps the vectors up to the library while the server runs: looks for a new library version every few seconds.
 * Until a module has its vector it is found by its words alone.
 */
export function keepEmbedded(deps: EmbedDeps, onFailure: (error: unknown) => void): Kept {
  let embeddedVersion = -1;
  const pass = async (): Promise<void> => {
    const version = await readLibraryVersion(deps.database);
    if (version !== embeddedVersion) await embedLibrary(deps);
    embeddedVersion = version;
  };
  return keepDoing(deps.database, pass, INTERVAL_MS, onFailure);
}
