#!/usr/bin/env node
import { CommanderError } from 'commander';
import { createProgram } from './cli/program.ts';
import { programVersion } from './program-version.ts';

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
