import type { Command } from 'commander';
import { runWithApplication, withCommonOptions } from './run-command.ts';
import type { CommonOptions } from './run-command.ts';

/** Registers `template`, which shows how an imported email became a template. */
export function registerTemplateCommand(program: Command): void {
  withCommonOptions(program.command('template'))
    .description('show the import report of a template; with --out also the email as imported, as HTML')
    .argument('<id>', 'template id')
    .option('--out <folder>', 'folder to write the report and the filled HTML into')
    .action((id: string, options: CommonOptions & { out?: string }) =>
      runWithApplication(options, async ({ deps }) => {
        const { templateCommand } = await import('./template-report.ts');
        return templateCommand(deps.database, id, options.out);
      }),
    );
}
