import { randomBytes } from 'node:crypto';
import { COMMAND_LINE } from '../../core/access/actor.ts';
import { isRole, ROLES } from '../../core/access/roles.ts';
import { CodedError } from '../../core/errors.ts';
import { deactivateAccount, resetPassword } from '../access/administer-account.ts';
import { createAccount } from '../access/create-account.ts';
import { listAccounts } from '../access/list-accounts.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import type { CommandOutcome } from './command-outcome.ts';

export interface AccountCreateOptions {
  name: string;
  printedName: string;
  title?: string;
  roles: readonly string[];
  /** Market codes; `*` for every market. */
  markets: readonly string[];
  /** As read from stdin; without it one is made and shown this one time. */
  password?: string;
}

/** `account create`: for the first administrator of an installation, and for everybody after. */
export async function accountCreateCommand(
  deps: ChangeDeps,
  options: AccountCreateOptions,
): Promise<CommandOutcome> {
  const unknown = options.roles.find((role) => !isRole(role));
  if (unknown !== undefined || options.roles.length === 0) {
    throw new CodedError('invalid_request', `Give at least one role of: ${ROLES.join(', ')}.`);
  }
  const wrongMarket = options.markets.find((market) => !/^([A-Z]{2}|\*)$/.test(market));
  if (wrongMarket !== undefined || options.markets.length === 0) {
    throw new CodedError('invalid_request', 'Give at least one market such as DE, or * for all.');
  }
  const password = options.password ?? newPassword();
  const accountId = await createAccount(deps, COMMAND_LINE, {
    signInName: options.name,
    printedName: options.printedName,
    title: options.title ?? '',
    roles: options.roles.filter(isRole),
    markets: options.markets,
    password,
    mustChangePassword: true,
  });
  return withPassword(
    { accountId },
    `Account ${options.name} created.`,
    options.password ? undefined : password,
  );
}

/** `account list` */
export async function accountListCommand(deps: ChangeDeps): Promise<CommandOutcome> {
  const accounts = await listAccounts(deps);
  const lines = accounts.map((account) =>
    [
      account.active ? account.signInName : `${account.signInName} (deactivated)`,
      account.printedName,
      account.roles.join(','),
      account.markets.join(','),
    ].join('  '),
  );
  return { exitCode: 0, result: { accounts }, text: lines.join('\n') || 'There are no accounts yet.' };
}

/** `account deactivate NAME` */
export async function accountDeactivateCommand(deps: ChangeDeps, name: string): Promise<CommandOutcome> {
  await deactivateAccount(deps, COMMAND_LINE, name);
  return {
    exitCode: 0,
    result: { deactivated: name },
    text: `Account ${name} is deactivated; its sessions have ended.`,
  };
}

/** `account reset-password NAME` */
export async function accountResetPasswordCommand(
  deps: ChangeDeps,
  name: string,
  given?: string,
): Promise<CommandOutcome> {
  const password = given ?? newPassword();
  await resetPassword(deps, COMMAND_LINE, name, password);
  return withPassword({ reset: name }, `The password of ${name} is reset.`, given ? undefined : password);
}

function withPassword(result: object, sentence: string, shown: string | undefined): CommandOutcome {
  const first = `${sentence} The owner has to change the password at the first sign-in.`;
  return shown === undefined
    ? { exitCode: 0, result, text: first }
    : {
        exitCode: 0,
        result: { ...result, password: shown },
        text: `${first}\nPassword, shown only now: ${shown}`,
      };
}

const newPassword = (): string => randomBytes(15).toString('base64url');
