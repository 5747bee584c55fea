import type { Database } from '../db/client.ts';
import type { AccountRow } from './account-row.ts';

export interface AccountSummary {
  accountId: string;
  signInName: string;
  printedName: string;
  title: string;
  roles: string[];
  markets: string[];
  active: boolean;
  demonstration: boolean;
}

/** Every account, also the deactivated ones, by sign-in name. */
export async function listAccounts(database: Database): Promise<AccountSummary[]> {
  const { rows } = await database.query<AccountRow>('SELECT * FROM account ORDER BY sign_in_name');
  return rows.map((row) => ({
    accountId: row.account_id,
    signInName: row.sign_in_name,
    printedName: row.printed_name,
    title: row.title,
    roles: row.roles,
    markets: row.markets,
    active: row.active,
    demonstration: row.demonstration,
  }));
}
