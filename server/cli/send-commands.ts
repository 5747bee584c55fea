import type { Command } from 'commander';
import { runWithApplication, withCommonOptions } from './run-command.ts';
import type { CommonOptions } from './run-command.ts';
import type { SendOptions } from './send.ts';

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

  withCommonOptions(program.command('send'))
    .description('send an approved email to HCPs; each is judged at the moment of sending')
    .argument('<id>', 'assembly id')
    .requiredOption('--recipients <file>', 'HCP ids: one on each line, or the first column of a CSV')
    .option('--dry-run', 'say who may get the email now, and send nothing')
    .option('--repetition-reason <text>', 'why HCPs may hear again what they heard lately')
    .action((id: string, options: CommonOptions & SendOptions) =>
      runWithApplication(options, async ({ deps, config }) => {
        const { composeReleaseWay } = await import('../compose.ts');
        const { sendCommand } = await import('./send.ts');
        return sendCommand(deps, await composeReleaseWay(config), id, options);
      }),
    );
}
