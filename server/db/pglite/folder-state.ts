import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { databaseUnavailable } from '../database-errors.ts';

/** Major version of PostgreSQL inside the pinned PGlite; its data folders fit no other. */
export const ENGINE_MAJOR = '18';

/**
 * Looks at the data folder before the engine does.
 * @returns 'absent' for a missing or empty folder, 'database' for one this engine can open
 * @throws CodedError when it holds something else or a database of another major version
 */
export function folderState(folder: string): 'absent' | 'database' {
  const entries = entriesOf(folder);
  if (entries.length === 0) return 'absent';
  if (!entries.includes('PG_VERSION') || !entries.includes('global')) {
    throw databaseUnavailable(
      `The folder ${folder} holds something that is not a database; nothing in it was touched, choose another folder.`,
    );
  }
  const major = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (major === ENGINE_MAJOR) return 'database';
  throw databaseUnavailable(
    `The data folder ${folder} was made by PostgreSQL ${major} and this version needs ${ENGINE_MAJOR}: ` +
      'make a backup with the version that wrote it and restore that into a new folder.',
  );
}

function entriesOf(folder: string): string[] {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) {
    throw databaseUnavailable(`The data folder ${folder} is a file; choose a folder.`);
  }
  return readdirSync(folder);
}
