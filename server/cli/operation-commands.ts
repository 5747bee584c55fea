import type { Command } from 'commander';
import { WEB_FOLDER } from '../compose.ts';
import { openDatabase } from '../db/open.ts';
import {
  accountCreateCommand,
  accountDeactivateCommand,
  accountListCommand,
  accountResetPasswordCommand,
} from './account.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { doctorCommand } from './doctor.ts';
import { evalRetrievalCommand } from './eval-retrieval.ts';
import { readStandardInput } from './read-standard-input.ts';
import { configFor, runCommand, runWithApplication, withCommonOptions } from './run-command.ts';
import type { CommonOptions } from './run-command.ts';
import { verifyFileCommand, verifyLogCommand } from './verify.ts';

const list = (text: string): string[] => text.split(',').map((part) => part.trim());

/** Registers the commands for operating an installation. */
export function registerOperationCommands(program: Command, version: string): void {
  withCommonOptions(program.command('verify'))
    .description('verify the whole audit log, or an exported log without a database')
    .argument('[file]', 'exported log')
    .action((file: string | undefined, options: CommonOptions) =>
      file === undefined
        ? runWithApplication(options, verifyLogCommand)
        : runCommand(options, () => verifyFileCommand(file)),
    );

  withCommonOptions(program.command('backup'))
    .description('write the whole database to one file')
    .argument('<file>', 'file to write; it must not exist')
    .action((file: string, options: CommonOptions) =>
      runWithApplication(options, (application) => backupCommand(application, file)),
    );

  withCommonOptions(program.command('restore'))
    .description('read a backup into an empty database, of either engine')
    .argument('<file>', 'backup file')
    .action((file: string, options: CommonOptions) =>
      runCommand(options, () => restoreCommand(configFor(options), file)),
    );

  withCommonOptions(program.command('doctor'))
    .description('versions, engine, database, extension, and what is missing')
    .action((options: CommonOptions) =>
      runCommand(options, async () => {
        const config = configFor(options);
        return doctorCommand({
          config,
          version,
          webRoot: `${WEB_FOLDER}/dist`,
          openDatabase: () => openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir }),
        });
      }),
    );

  withCommonOptions(
    program.command('eval').argument('<what>', 'retrieval').argument('<folder>', 'BEIR folder'),
  )
    .description('measure retrieval on judged queries, through the ranking that serves users')
    .action((what: string, folder: string, options: CommonOptions) =>
      runCommand(options, async () =>
        what === 'retrieval'
          ? evalRetrievalCommand({ folder })
          : {
              exitCode: 2,
              result: null,
              text: `There is no evaluation called ${what}; there is: retrieval.`,
            },
      ),
    );
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
        const password = options.passwordStdin ? await readStandardInput() : undefined;
        return accountCreateCommand(deps, { ...options, name, ...(password !== undefined && { password }) });
      }),
    );
  withCommonOptions(account.command('list')).action((options: CommonOptions) =>
    runWithApplication(options, ({ deps }) => accountListCommand(deps)),
  );
  withCommonOptions(account.command('deactivate'))
    .argument('<name>', 'sign-in name')
    .action((name: string, options: CommonOptions) =>
      runWithApplication(options, ({ deps }) => accountDeactivateCommand(deps, name)),
    );
  withCommonOptions(account.command('reset-password'))
    .argument('<name>', 'sign-in name')
    .option(
      '--password-stdin',
      'read the password from standard input; without it one is made and shown once',
    )
    .action((name: string, options: CommonOptions & { passwordStdin?: boolean }) =>
      runWithApplication(options, async ({ deps }) => {
        const password = options.passwordStdin ? await readStandardInput() : undefined;
        return accountResetPasswordCommand(deps, name, password);
      }),
    );
}
