import type { Command } from 'commander';
import { runWithApplication, withCommonOptions } from './run-command.ts';
import type { CommonOptions } from './run-command.ts';
import type { WithdrawOptions } from './withdraw.ts';

/** Registers the decisions about single library items. */
export function registerLibraryCommands(program: Command): void {
  withCommonOptions(program.command('withdraw'))
    .description(
      'withdraw a library item and stop everything that uses it; --dry-run only shows what that is',
    )
    .argument('<kind>', 'reference, claim, module or template')
    .argument('<id>', 'id of the item')
    .option('--reason <text>', 'why; mandatory unless --dry-run')
    .option('--dry-run', 'show what would be stopped and what was released, and change nothing')
    .action((kind: string, id: string, options: CommonOptions & WithdrawOptions) =>
      runWithApplication(options, async ({ deps }) => {
        const { withdrawCommand } = await import('./withdraw.ts');
        return withdrawCommand(deps, kind, id, options);
      }),
    );
}
