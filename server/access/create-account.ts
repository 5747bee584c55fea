import type { Actor } from '../../core/access/actor.ts';
import { DEMONSTRATION_PASSWORD, passwordObjection } from '../../core/access/password-rule.ts';
import { holds } from '../../core/access/policy.ts';
import type { Role } from '../../core/access/roles.ts';
import { lookOf, signInNameOrThrow } from '../../core/access/sign-in-name.ts';
import { CodedError } from '../../core/errors.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { mutate } from '../audit/mutate.ts';
import { hashPassword } from './password-hash.ts';

export interface NewAccount {
  signInName: string;
  printedName: string;
  title: string;
  roles: readonly Role[];
  /** Market codes, or `*` for every market. */
  markets: readonly string[];
  password: string;
  /** True unless the owner chose the password alone. */
  mustChangePassword: boolean;
}

/** Key of the advisory lock under which names are compared, so that two creations cannot pass each other. */
const NAMES_LOCK = 7_460_202;

/**
 * Creates an account; returns its id.
 *
 * @throws CodedError invalid_request (name or password unsuitable), conflict (the name is taken or looks like one).
 */
export async function createAccount(deps: ChangeDeps, actor: Actor, account: NewAccount): Promise<string> {
  const signInName = signInNameOrThrow(account.signInName);
  const objection = passwordObjection(account.password, signInName);
  if (objection !== undefined) throw new CodedError('invalid_request', objection);
  return insertAccount(deps, actor, {
    ...account,
    signInName,
    demonstration: false,
    accountId: deps.newId(),
  });
}

/** Creates one of the demonstration accounts with the documented password. */
export const createDemonstrationAccount = (
  deps: ChangeDeps,
  actor: Actor,
  account: Omit<NewAccount, 'password' | 'mustChangePassword'> & { accountId: string },
): Promise<string> =>
  insertAccount(deps, actor, {
    ...account,
    password: DEMONSTRATION_PASSWORD,
    mustChangePassword: false,
    demonstration: true,
  });

async function insertAccount(
  deps: ChangeDeps,
  actor: Actor,
  account: NewAccount & { demonstration: boolean; accountId: string },
): Promise<string> {
  const passwordHash = await hashPassword(account.password);
  return mutate(deps, {
    actor,
    policy: holds('access.manage'),
    load: () => namesInUse(deps),
    change: async (names) => {
      const taken = names.find((name) => lookOf(name) === lookOf(account.signInName));
      if (taken !== undefined) {
        throw new CodedError('conflict', `The name ${account.signInName} is taken or looks like ${taken}.`);
      }
      await deps.database.query(
        `INSERT INTO account (account_id, sign_in_name, printed_name, title, roles, markets, password_hash,
           must_change_password, demonstration, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          account.accountId,
          account.signInName,
          account.printedName,
          account.title,
          [...account.roles],
          [...account.markets],
          passwordHash,
          account.mustChangePassword,
          account.demonstration,
          deps.clock(),
        ],
      );
      return {
        result: account.accountId,
        entries: [
          {
            type: 'access.account_created',
            subject: { type: 'account', id: account.accountId, revision: 1 },
            details: { grantedRoles: [...account.roles], grantedMarkets: [...account.markets] },
          },
        ],
      };
    },
  });
}

async function namesInUse(deps: ChangeDeps): Promise<string[]> {
  await deps.database.query('SELECT pg_advisory_xact_lock($1)', [NAMES_LOCK]);
  const { rows } = await deps.database.query<{ sign_in_name: string }>('SELECT sign_in_name FROM account');
  return rows.map((row) => row.sign_in_name);
}
