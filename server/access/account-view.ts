import type { AccountView } from '../../core/contract/accounts.ts';
import { isRole } from '../../core/access/roles.ts';
import { type ReviewRole, REVIEW_ROLES, reviewRolesOf } from '../../core/review/signature.ts';
import { type AccountRow, personIdOf } from './account-row.ts';

/** Review roles that the account may be lent: those it holds and those it is recorded as trained for. */
export function rolesQualifiedFor(row: Pick<AccountRow, 'roles' | 'qualified_for'>): ReviewRole[] {
  const held = reviewRolesOf(row.roles.filter(isRole));
  return REVIEW_ROLES.filter((role) => held.includes(role) || row.qualified_for.includes(role));
}

/** An account as administrators see it. */
export const accountView = (row: AccountRow, now: Date): AccountView => ({
  accountId: row.account_id,
  signInName: row.sign_in_name,
  printedName: row.printed_name,
  title: row.title,
  roles: row.roles.filter(isRole),
  markets: row.markets,
  active: row.active,
  demonstration: row.demonstration,
  personId: personIdOf(row),
  qualifiedFor: REVIEW_ROLES.filter((role) => row.qualified_for.includes(role)),
  trainingReference: row.training_reference,
  lockedUntil: row.locked_until && row.locked_until > now ? row.locked_until.toISOString() : null,
  revision: row.revision,
});
