import type { Command } from 'commander';
import { runCommand, withCommonOptions } from './run-command.ts';
import type { CommonOptions } from './run-command.ts';

/** Registers what concerns files for the systems that send: Veeva Approved Email and Salesforce. */
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

  withCommonOptions(program.command('lint-salesforce'))
    .description('judge emails for Salesforce: every token is one that it fills, and there is no AMPscript')
    .argument('<files...>', 'HTML files')
    .action((files: string[], options: CommonOptions) =>
      runCommand(options, async () => {
        const { lintSalesforceCommand } = await import('./lint-salesforce.ts');
        return lintSalesforceCommand(files);
      }),
    );

  withCommonOptions(program.command('join-veeva'))
    .description('put the email of an export for Veeva together and say whether it is still the approved one')
    .argument('<zip>', 'file that `export --format veeva` wrote')
    .option('--out <file>', 'write the email as HTML to this new file')
    .action((zip: string, options: CommonOptions & { out?: string }) =>
      runCommand(options, async () => {
        const { joinVeevaCommand } = await import('./join-veeva.ts');
        return joinVeevaCommand(zip, options);
      }),
    );
}
