import type { Command } from 'commander';
import { runCommand, withCommonOptions } from './run-command.ts';
import type { CommonOptions } from './run-command.ts';

/** Registers what concerns Veeva Approved Email files. */
export function registerVeevaCommands(program: Command): void {
  withCommonOptions(program.command('lint-veeva'))
    .description('judge Veeva Approved Email templates and fragments: tokens, their places, sizes')
    .argument('<files...>', 'HTML files')
    .option('--kind <kind>', 'template, fragment or template-fragment; found from the file without it')
    .action((files: string[], options: CommonOptions & { kind?: string }) =>
      runCommand(options, async () => {
        const { lintVeevaCommand } = await import('./lint-veeva.ts');
        return lintVeevaCommand(files, options);
      }),
    );
}
