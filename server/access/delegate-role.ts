import { type Actor, hasPermission } from '../../core/access/actor.ts';
import { type Condition, holds } from '../../core/access/policy.ts';
import type { DelegationView } from '../../core/contract/delegations.ts';
import { CodedError } from '../../core/errors.ts';
import { decideDelegation } from '../../core/review/delegation.ts';
import { type ReviewRole, reviewRolesOf } from '../../core/review/signature.ts';
import { mutate } from '../audit/mutate.ts';
import type { AccessDeps } from './access-deps.ts';
import { actorOf, isUsable, lockAccount, personIdOf } from './account-row.ts';
import { rolesQualifiedFor } from './account-view.ts';
import { lockDelegation, readDelegations } from './delegations.ts';

export interface DelegationRequest {
  role: ReviewRole;
  toAccountId: string;
  firstDay: string;
  lastDay: string;
}

/** Who stands in for whom is read for one answer; more is for the audit log. */
const DELEGATIONS_SHOWN = 200;

/**
 * Lends an own review role to another qualified person.
 *
 * @throws CodedError not_allowed, invalid_request, not_found (no such account), and those of `mutate`
 */
export function delegateRole(
  deps: AccessDeps,
  actor: Actor,
  request: DelegationRequest,
): Promise<DelegationView> {
  const { role, firstDay, lastDay } = request;
  return mutate(deps, {
    actor,
    policy: holds('assembly.sign'),
    load: async () => {
      const giver = await lockAccount(deps.database, actor.id);
      const receiver =
        request.toAccountId === actor.id ? giver : await lockAccount(deps.database, request.toAccountId);
      return giver && receiver && { giver, receiver };
    },
    change: async ({ giver, receiver }) => {
      const now = deps.clock();
      decideDelegation(
        {
          role,
          giverRoles: reviewRolesOf(actor.roles),
          giverPersonId: personIdOf(giver),
          receiverQualifiedFor: rolesQualifiedFor(receiver),
          receiverPersonId: personIdOf(receiver),
          receiverReviews: isUsable(receiver, deps) && hasPermission(actorOf(receiver), 'assembly.sign'),
        },
        { firstDay, lastDay },
        now.toISOString().slice(0, 10),
      );
      const id = deps.newId();
      await deps.database.query(
        `INSERT INTO delegation (delegation_id, from_account, to_account, role, first_day, last_day, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, giver.account_id, receiver.account_id, role, firstDay, lastDay, now],
      );
      const stored = await lockDelegation(deps.database, id);
      if (!stored) throw new Error('A delegation that was just stored is not there.');
      return {
        result: stored.view,
        entries: [
          {
            type: 'access.role_delegated',
            subject: { type: 'account', id: receiver.account_id },
            details: { role, firstDay, lastDay, delegation: id },
          },
        ],
      };
    },
  });
}

/**
 * Takes a lent role back at once. Signatures that were put on it stay.
 *
 * @throws CodedError not_found, not_allowed, conflict (taken back before)
 */
export function revokeDelegation(deps: AccessDeps, actor: Actor, id: string): Promise<void> {
  return mutate(deps, {
    actor,
    policy: mayRevoke,
    load: () => lockDelegation(deps.database, id),
    change: async (delegation) => {
      if (delegation.revoked) throw new CodedError('conflict', 'This role was taken back already.');
      await deps.database.query(
        'UPDATE delegation SET revoked_at = $2, revoked_by = $3 WHERE delegation_id = $1',
        [id, deps.clock(), actor.id],
      );
      return {
        result: undefined,
        entries: [
          {
            type: 'access.delegation_revoked',
            subject: { type: 'account', id: delegation.toAccountId },
            details: { role: delegation.role, delegation: id },
          },
        ],
      };
    },
  });
}

const mayRevoke: Condition<{ fromAccountId: string }> = (actor, delegation) =>
  delegation.fromAccountId === actor.id || hasPermission(actor, 'access.manage')
    ? undefined
    : new CodedError('not_allowed', 'Who lent this role takes it back, or an administrator.');

/** What an account lent and was lent (administrators: everything), and who may stand in for each of its roles. */
export async function listDelegations(deps: AccessDeps, actor: Actor) {
  const { rows } = await deps.database.query<Parameters<typeof actorOf>[0]>(
    'SELECT * FROM account WHERE active ORDER BY printed_name, account_id',
  );
  const own = rows.find((row) => row.account_id === actor.id);
  const candidates = reviewRolesOf(actor.roles).flatMap((role) =>
    rows
      .filter(
        (row) =>
          isUsable(row, deps) &&
          hasPermission(actorOf(row), 'assembly.sign') &&
          rolesQualifiedFor(row).includes(role) &&
          (own === undefined || personIdOf(row) !== personIdOf(own)),
      )
      .map((row) => ({
        role,
        accountId: row.account_id,
        printedName: row.printed_name,
        title: row.title,
      })),
  );
  const accountId = hasPermission(actor, 'access.manage') ? null : actor.id;
  return {
    delegations: await readDelegations(deps.database, { accountId, limit: DELEGATIONS_SHOWN }),
    candidates,
  };
}
