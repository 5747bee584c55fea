import { Command } from 'commander';
import { registerCommands } from './commands.ts';
import { registerOperationCommands } from './operation-commands.ts';

/** The `imprimatur` command line with all its commands. */
export function createProgram(version: string): Command {
  const program = new Command('imprimatur')
    .description('Governed content assembly for life-sciences marketing.')
    .version(version)
    .showHelpAfterError('Run with --help to see how it is used.')
    .configureOutput({ writeErr: (text) => process.stderr.write(text) })
    .exitOverride();
  registerCommands(program);
  registerOperationCommands(program, version);
  return program;
}
