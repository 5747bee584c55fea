import type { Command } from 'commander';
import { runWithApplication, withCommonOptions } from './run-command.ts';
import type { CommonOptions } from './run-command.ts';

/** Registers what sends emails. */
export function registerSendCommands(program: Command): void {
  withCommonOptions(program.command('test-send'))
    .description('send an email, in whatever state, to colleagues on the list of test recipients')
    .argument('<id>', 'assembly id')
    .requiredOption('--to <addresses...>', 'addresses that IMPRIMATUR_TEST_RECIPIENTS names')
    .action((id: string, options: CommonOptions & { to: string[] }) =>
      runWithApplication(options, async ({ deps, config }) => {
        const { composeTestMail } = await import('../compose.ts');
        const { testSendCommand } = await import('./test-send.ts');
        return testSendCommand(deps, await composeTestMail(config), id, options);
      }),
    );
}
