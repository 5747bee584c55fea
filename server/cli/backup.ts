import type { Application } from '../compose.ts';
import type { Config } from '../config.ts';
import { writeBackup } from '../db/backup.ts';
import { restoreBackup } from '../db/restore.ts';
import type { CommandOutcome } from './command-outcome.ts';

/** `backup FILE`: the whole database as one compressed file with its own checksum. */
export async function backupCommand({ database, deps }: Application, file: string): Promise<CommandOutcome> {
  const result = await writeBackup(database, file, deps.clock);
  return { exitCode: 0, result, text: `Wrote ${file}.` };
}

/** `restore FILE`: into an empty database only; a cut or changed file is refused and changes nothing. */
export async function restoreCommand(config: Config, file: string): Promise<CommandOutcome> {
  const result = await restoreBackup({ databaseUrl: config.databaseUrl, dataDir: config.dataDir }, file);
  return { exitCode: 0, result, text: `Restored ${file}.` };
}
