import type { DelegationView } from '../../core/contract/delegations.ts';
import type { Delegation } from '../../core/review/delegation.ts';
import type { ReviewRole } from '../../core/review/signature.ts';
import type { Database } from '../db/client.ts';

interface DelegationRow {
  delegation_id: string;
  from_account: string;
  from_name: string;
  to_account: string;
  to_name: string;
  role: ReviewRole;
  first_day: string;
  last_day: string;
  created_at: Date;
  revoked_at: Date | null;
}

const SELECT = `
  SELECT delegation_id, from_account, giver.printed_name AS from_name, to_account, receiver.printed_name AS to_name,
         role, first_day::text AS first_day, last_day::text AS last_day, delegation.created_at, revoked_at
    FROM delegation
    JOIN account giver ON giver.account_id = from_account
    JOIN account receiver ON receiver.account_id = to_account`;

/** Delegations by or to an account, or all of them, newest first. */
export async function readDelegations(
  database: Database,
  filter: { accountId: string | null; limit: number },
): Promise<DelegationView[]> {
  const { rows } = await database.query<DelegationRow>(
    `${SELECT} WHERE $1::text IS NULL OR from_account = $1 OR to_account = $1
     ORDER BY delegation.created_at DESC, delegation_id DESC LIMIT $2`,
    [filter.accountId, filter.limit],
  );
  return rows.map(viewOf);
}

/** One delegation, locked against change until the transaction ends. */
export async function lockDelegation(
  database: Database,
  id: string,
): Promise<(Delegation & { view: DelegationView }) | undefined> {
  const { rows } = await database.query<DelegationRow>(
    `${SELECT} WHERE delegation_id = $1 FOR UPDATE OF delegation`,
    [id],
  );
  const [row] = rows;
  return row && { ...delegationOf(row), view: viewOf(row) };
}

const delegationOf = (row: DelegationRow): Delegation => ({
  id: row.delegation_id,
  fromAccountId: row.from_account,
  toAccountId: row.to_account,
  role: row.role,
  firstDay: row.first_day,
  lastDay: row.last_day,
  revoked: row.revoked_at !== null,
});

const viewOf = (row: DelegationRow): DelegationView => ({
  id: row.delegation_id,
  role: row.role,
  from: { accountId: row.from_account, printedName: row.from_name },
  to: { accountId: row.to_account, printedName: row.to_name },
  firstDay: row.first_day,
  lastDay: row.last_day,
  createdAt: row.created_at.toISOString(),
  revokedAt: row.revoked_at?.toISOString() ?? null,
});
