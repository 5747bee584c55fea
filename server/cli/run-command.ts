import { resolve } from 'node:path';
import type { Command } from 'commander';
import { isCodedError } from '../../core/errors.ts';
import type { ErrorCode } from '../../core/errors.ts';
import type { Application } from '../compose.ts';
import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { refuseFolderInUse } from '../db/pglite/folder-lock.ts';
import type { CommandOutcome } from './command-outcome.ts';

export interface CommonOptions {
  json?: boolean;
  data?: string;
}

/** Options that every command takes. */
export const withCommonOptions = (command: Command): Command =>
  command
    .option('--json', 'print one JSON document on standard output')
    .option('--data <folder>', 'folder of the embedded database; DATABASE_URL selects PostgreSQL instead');

/** An honest no, as against a question that could not be asked. */
const ANSWERS_NO: ReadonlySet<ErrorCode> = new Set([
  'blocked_by_guardrails',
  'not_permitted_in_state',
  'content_changed',
  'conflict',
  'changed_meanwhile',
]);

/** Settings from the environment, with the folder named on the command line. */
export function configFor(options: CommonOptions): Config {
  const config = readConfig();
  return options.data === undefined ? config : { ...config, dataDir: options.data };
}

/** A folder that another process uses is refused at once, before the rest of the program is loaded. */
export function refuseUsedFolder(options: CommonOptions): void {
  const { databaseUrl, dataDir } = configFor(options);
  if (databaseUrl === undefined) refuseFolderInUse(resolve(dataDir));
}

/**
 * Runs a command over an opened application, prints its outcome and sets the exit code: 0 done or yes, 1 the honest
 * answer is no, 2 usage or unreadable input with one sentence on standard error.
 */
export async function runWithApplication(
  options: CommonOptions,
  run: (application: Application) => Promise<CommandOutcome>,
): Promise<void> {
  await runCommand(options, async () => {
    refuseUsedFolder(options);
    const { composeApplication } = await import('../compose.ts');
    const application = await composeApplication(configFor(options));
    try {
      return await run(application);
    } finally {
      await application.close();
    }
  });
}

/** Runs a command that opens what it needs itself. */
export async function runCommand(options: CommonOptions, run: () => Promise<CommandOutcome>): Promise<void> {
  try {
    printOutcome(options, await run());
  } catch (error) {
    if (!isCodedError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = ANSWERS_NO.has(error.code) ? 1 : 2;
  }
}

function printOutcome(options: CommonOptions, { exitCode, result, text }: CommandOutcome): void {
  process.exitCode = exitCode;
  if (exitCode === 2) process.stderr.write(`${text}\n`);
  else if (options.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else process.stdout.write(`${text}\n`);
}
