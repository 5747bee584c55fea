import { CommanderError } from 'commander';
import { programVersion } from '../program-version.ts';
import { createProgram } from './program.ts';

/** Runs the command that the process was started with. Exit code 2: it could not be understood, or failed. */
export async function runCommandLine(): Promise<void> {
  try {
    await createProgram(await programVersion()).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`Something failed that should not have; nothing half-done was kept.\n${detail}\n`);
      process.exitCode = 2;
    }
  }
}
