import { Option } from 'commander';
import type { Command } from 'commander';
import { SEARCHED_VERDICTS } from '../../core/contract/check-reports.ts';
import { ASSEMBLY_STATUSES } from '../../core/review/transitions.ts';
import type { ReportOptions } from './reports.ts';
import { runWithApplication, withCommonOptions } from './run-command.ts';
import type { CommonOptions } from './run-command.ts';

/** Registers the search over past check reports. */
export function registerReportCommands(program: Command): void {
  withCommonOptions(program.command('reports'))
    .description('search past check reports for results that did not pass')
    .option('--rule <id>', 'rule, such as REF-002')
    .addOption(new Option('--verdict <verdict>', 'verdict of the rule').choices(SEARCHED_VERDICTS))
    .option('--from <YYYY-MM-DD>', 'first day, in the calendar of the market, or UTC without one')
    .option('--to <YYYY-MM-DD>', 'last day, included')
    .option('--market <code>', 'ISO 3166-1 alpha-2 market, such as DE')
    .addOption(new Option('--status <status>', 'present state of the email').choices(ASSEMBLY_STATUSES))
    .option('--page <number>', 'page of 200 results')
    .option('--csv', 'print the results as CSV')
    .action((options: CommonOptions & ReportOptions) =>
      runWithApplication(options, async ({ database }) => {
        const { reportsCommand } = await import('./reports.ts');
        return reportsCommand(database, options);
      }),
    );
}
