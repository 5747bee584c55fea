import type { AccountView } from '../../core/contract/accounts.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import type { AccountRow } from './account-row.ts';
import { accountView } from './account-view.ts';

/** Every account, also the deactivated ones, by sign-in name. */
export async function listAccounts({
  database,
  clock,
}: Pick<ChangeDeps, 'database' | 'clock'>): Promise<AccountView[]> {
  const { rows } = await database.query<AccountRow>('SELECT * FROM account ORDER BY sign_in_name');
  const now = clock();
  return rows.map((row) => accountView(row, now));
}
