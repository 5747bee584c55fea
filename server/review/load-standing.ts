import type { Actor } from '../../core/access/actor.ts';
import { coversMarket } from '../../core/access/actor.ts';
import { type Role, isRole } from '../../core/access/roles.ts';
import { calendarDateIn } from '../../core/clock.ts';
import { timeZoneOf } from '../../core/library/vocabulary/markets.ts';
import { isInForce } from '../../core/review/delegation.ts';
import { type ReviewRole, reviewRolesOf } from '../../core/review/signature.ts';
import type { Database } from '../db/client.ts';

/** A role lent to the caller by somebody who holds it. */
export interface LentRole {
  delegationId: string;
  role: ReviewRole;
  fromAccountId: string;
  fromPersonId: string;
  fromPrintedName: string;
  /** Markets of who lent it: it is lent for these only. */
  fromMarkets: readonly string[];
  firstDay: string;
  lastDay: string;
}

/** As whom somebody decides: the person behind the account, the roles held and the roles lent. */
export interface Standing {
  personId: string;
  heldRoles: readonly ReviewRole[];
  lentRoles: readonly LentRole[];
}

interface Row {
  delegation_id: string;
  role: ReviewRole;
  account_id: string;
  person_id: string;
  printed_name: string;
  roles: string[];
  markets: string[];
  receiver_roles: string[];
  receiver_qualified_for: string[];
  first_day: string;
  last_day: string;
}

/**
 * Reads the standing of an actor. A lent role counts only while who lent it is active and holds it, and while the
 * receiver is qualified for it; whether a day and a market are covered is for `lentRoleFor`.
 */
export async function loadStanding(database: Database, actor: Actor): Promise<Standing> {
  const heldRoles = reviewRolesOf(actor.roles);
  const { rows: own } = await database.query<{ person_id: string }>(
    'SELECT coalesce(person_id, account_id) AS person_id FROM account WHERE account_id = $1',
    [actor.id],
  );
  const { rows } = await database.query<Row>(
    `SELECT delegation_id, delegation.role, giver.account_id, coalesce(giver.person_id, giver.account_id) AS person_id,
            giver.printed_name, giver.roles, giver.markets, receiver.roles AS receiver_roles,
            receiver.qualified_for AS receiver_qualified_for, first_day::text AS first_day, last_day::text AS last_day
       FROM delegation
       JOIN account giver ON giver.account_id = from_account AND giver.active
       JOIN account receiver ON receiver.account_id = to_account
      WHERE to_account = $1 AND revoked_at IS NULL
      ORDER BY delegation.created_at, delegation_id`,
    [actor.id],
  );
  return {
    personId: own[0]?.person_id ?? actor.id,
    heldRoles,
    lentRoles: rows
      .filter((row) => holdsRole(row.roles, row.role) && isQualified(row))
      .map((row) => ({
        delegationId: row.delegation_id,
        role: row.role,
        fromAccountId: row.account_id,
        fromPersonId: row.person_id,
        fromPrintedName: row.printed_name,
        fromMarkets: row.markets,
        firstDay: row.first_day,
        lastDay: row.last_day,
      })),
  };
}

const holdsRole = (roles: readonly string[], role: ReviewRole): boolean =>
  reviewRolesOf(roles.filter((name): name is Role => isRole(name))).includes(role);

const isQualified = (row: Row): boolean =>
  holdsRole(row.receiver_roles, row.role) || row.receiver_qualified_for.includes(row.role);

/** The roles lent for emails of this market that count at this instant, in the market's calendar. */
export function lentRolesFor({ lentRoles }: Standing, market: string, now: Date): LentRole[] {
  const day = calendarDateIn(now, timeZoneOf(market));
  return lentRoles.filter(
    ({ firstDay, lastDay, fromMarkets }) =>
      isInForce({ firstDay, lastDay, revoked: false }, day) &&
      coversMarket({ id: '', printedName: '', title: '', roles: [], markets: fromMarkets }, market),
  );
}
