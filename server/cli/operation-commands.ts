import type { Command } from 'commander';
import { registerEnumerateCommand } from './enumerate-command.ts';
import { registerEvaluationCommands } from './evaluation-commands.ts';
import { registerLibraryCommands } from './library-commands.ts';
import { readStandardInput } from './read-standard-input.ts';
import { registerModelCommand } from './model-command.ts';
import { registerReportCommands } from './report-commands.ts';
import { registerTemplateCommand } from './template-command.ts';
import { registerSendCommands } from './send-commands.ts';
import { registerVeevaCommands } from './veeva-commands.ts';
import { registerVerifyCommands } from './verify-commands.ts';
import { configFor, runCommand, runWithApplication, withCommonOptions } from './run-command.ts';
import type { CommonOptions } from './run-command.ts';

const list = (text: string): string[] => text.split(',').map((part) => part.trim());

/** Registers the commands for operating an installation, each loaded when it runs. */
export function registerOperationCommands(program: Command, version: string): void {
  registerVerifyCommands(program);
  registerReportCommands(program);
  registerLibraryCommands(program);
  registerEnumerateCommand(program);
  registerSendCommands(program);
  registerVeevaCommands(program);
  registerTemplateCommand(program);
  registerModelCommand(program);

  withCommonOptions(program.command('backup'))
    .description('write the whole database to one file')
    .argument('<file>', 'file to write; it must not exist')
    .action((file: string, options: CommonOptions) =>
      runWithApplication(options, async (application) => {
        const { backupCommand } = await import('./backup.ts');
        return backupCommand(application, file);
      }),
    );

  withCommonOptions(program.command('restore'))
    .description('read a backup into an empty database, of either engine')
    .argument('<file>', 'backup file')
    .action((file: string, options: CommonOptions) =>
      runCommand(options, async () => {
        const { restoreCommand } = await import('./backup.ts');
        return restoreCommand(configFor(options), file);
      }),
    );

  withCommonOptions(program.command('doctor'))
    .description('versions, engine, database, extension, and what is missing')
    .action((options: CommonOptions) =>
      runCommand(options, async () => {
        const config = configFor(options);
        const { doctorCommand } = await import('./doctor.ts');
        const { WEB_FOLDER } = await import('../compose.ts');
        const { openDatabase } = await import('../db/open.ts');
        return doctorCommand({
          config,
          version,
          webRoot: `${WEB_FOLDER}/dist`,
          openDatabase: () => openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir }),
        });
      }),
    );

  registerEvaluationCommands(program);
  registerAccountCommands(program);
}

interface AccountOptions extends CommonOptions {
  printedName: string;
  title?: string;
  roles: string[];
  markets: string[];
  passwordStdin?: boolean;
}

function registerAccountCommands(program: Command): void {
  const account = program
    .command('account')
    .description('accounts: create, list, deactivate, reset-password');
  withCommonOptions(account.command('create'))
    .argument('<name>', 'sign-in name')
    .requiredOption('--printed-name <name>', 'name as printed in signatures')
    .option('--title <title>', 'job title')
    .requiredOption('--roles <roles>', 'roles, separated by commas', list)
    .requiredOption('--markets <codes>', 'markets, separated by commas; * for all', list)
    .option(
      '--password-stdin',
      'read the password from standard input; without it one is made and shown once',
    )
    .action((name: string, options: AccountOptions) =>
      runWithApplication(options, async ({ deps }) => {
        const { accountCreateCommand } = await import('./account.ts');
        const password = options.passwordStdin ? await readStandardInput() : undefined;
        return accountCreateCommand(deps, { ...options, name, ...(password !== undefined && { password }) });
      }),
    );
  withCommonOptions(account.command('list')).action((options: CommonOptions) =>
    runWithApplication(options, async ({ deps }) => {
      const { accountListCommand } = await import('./account.ts');
      return accountListCommand(deps);
    }),
  );
  withCommonOptions(account.command('deactivate'))
    .argument('<name>', 'sign-in name')
    .action((name: string, options: CommonOptions) =>
      runWithApplication(options, async ({ deps }) => {
        const { accountDeactivateCommand } = await import('./account.ts');
        return accountDeactivateCommand(deps, name);
      }),
    );
  withCommonOptions(account.command('reset-password'))
    .argument('<name>', 'sign-in name')
    .option(
      '--password-stdin',
      'read the password from standard input; without it one is made and shown once',
    )
    .action((name: string, options: CommonOptions & { passwordStdin?: boolean }) =>
      runWithApplication(options, async ({ deps }) => {
        const { accountResetPasswordCommand } = await import('./account.ts');
        const password = options.passwordStdin ? await readStandardInput() : undefined;
        return accountResetPasswordCommand(deps, name, password);
      }),
    );
}
