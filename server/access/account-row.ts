import type { Actor } from '../../core/access/actor.ts';
import { isRole } from '../../core/access/roles.ts';
import type { Database } from '../db/client.ts';

export interface AccountRow {
  account_id: string;
  sign_in_name: string;
  printed_name: string;
  title: string;
  roles: string[];
  markets: string[];
  password_hash: string;
  must_change_password: boolean;
  demonstration: boolean;
  active: boolean;
  failed_attempts: number;
  locked_until: Date | null;
  revision: number;
  /** Shared by all accounts of one person; null: a person of its own. */
  person_id: string | null;
  /** Review roles that the account may stand in for, besides its own. */
  qualified_for: string[];
  /** Where the training for them is recorded. */
  training_reference: string;
}

/** The person behind an account. */
export const personIdOf = (row: Pick<AccountRow, 'account_id' | 'person_id'>): string =>
  row.person_id ?? row.account_id;

/** A role that this version does not know grants nothing. */
export const actorOf = (row: AccountRow): Actor => ({
  id: row.account_id,
  printedName: row.printed_name,
  title: row.title,
  roles: row.roles.filter(isRole),
  markets: row.markets,
});

export async function findAccount(database: Database, accountId: string): Promise<AccountRow | undefined> {
  const { rows } = await database.query<AccountRow>('SELECT * FROM account WHERE account_id = $1', [
    accountId,
  ]);
  return rows[0];
}

/** The account, locked against change until the transaction ends. */
export async function lockAccount(database: Database, accountId: string): Promise<AccountRow | undefined> {
  const { rows } = await database.query<AccountRow>(
    'SELECT * FROM account WHERE account_id = $1 FOR UPDATE',
    [accountId],
  );
  return rows[0];
}

export async function findAccountByName(
  database: Database,
  signInName: string,
): Promise<AccountRow | undefined> {
  const { rows } = await database.query<AccountRow>('SELECT * FROM account WHERE sign_in_name = $1', [
    signInName,
  ]);
  return rows[0];
}

/** Whether the account may be used at all where demonstration accounts are refused. */
export const isUsable = (row: AccountRow, { demonstration }: { demonstration: boolean }): boolean =>
  row.active && (demonstration || !row.demonstration);
