import type { Actor } from '../../core/access/actor.ts';
import { holds } from '../../core/access/policy.ts';
import type { AccountView } from '../../core/contract/accounts.ts';
import { CodedError } from '../../core/errors.ts';
import type { ReviewRole } from '../../core/review/signature.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { mutate } from '../audit/mutate.ts';
import { type AccountRow, findAccount, lockAccount, personIdOf } from './account-row.ts';
import { accountView } from './account-view.ts';

export interface AccountChange {
  accountId: string;
  revision: number | undefined;
  /** Another account of the same person; null: a person of its own again; undefined: as it is. */
  samePersonAs?: string | null | undefined;
  qualification?:
    | {
        /** Review roles that the account may stand in for besides its own. */
        qualifiedFor: readonly ReviewRole[];
        trainingReference: string;
      }
    | undefined;
}

/**
 * Says which person an account belongs to, and for which review roles a training is recorded (21 CFR 11.10(i)).
 *
 * @throws CodedError not_found, invalid_request, and those of `mutate`
 */
export function changeAccount(deps: ChangeDeps, actor: Actor, change: AccountChange): Promise<AccountView> {
  return mutate(deps, {
    actor,
    policy: holds('access.manage'),
    load: () => lockAccount(deps.database, change.accountId),
    ifMatch: { given: change.revision, current: ({ revision }) => revision },
    change: async (account) => {
      const changed: string[] = [];
      if (change.samePersonAs !== undefined) {
        await setPerson(deps, account, change.samePersonAs);
        changed.push(change.samePersonAs === null ? 'own person' : 'same person as another account');
      }
      if (change.qualification) {
        await setQualification(deps, account, change.qualification);
        changed.push('qualification');
      }
      if (changed.length === 0) {
        throw new CodedError('invalid_request', 'Say what to change: the person or the qualification.');
      }
      await deps.database.query('UPDATE account SET revision = revision + 1 WHERE account_id = $1', [
        account.account_id,
      ]);
      const stored = await findAccount(deps.database, account.account_id);
      if (!stored) throw new Error('An account that was just changed is not there.');
      return {
        result: accountView(stored, deps.clock()),
        entries: [
          {
            type: 'access.account_changed',
            subject: { type: 'account', id: account.account_id, revision: stored.revision },
            details: {
              changed,
              person: personIdOf(stored),
              qualifiedFor: stored.qualified_for,
              ...(typeof change.samePersonAs === 'string' ? { samePersonAs: change.samePersonAs } : {}),
            },
          },
        ],
      };
    },
  });
}

/** All accounts that were linked with this one follow, so that no account of the person is left behind. */
async function setPerson(deps: ChangeDeps, account: AccountRow, samePersonAs: string | null): Promise<void> {
  if (samePersonAs === null) {
    await deps.database.query('UPDATE account SET person_id = $2 WHERE account_id = $1', [
      account.account_id,
      deps.newId(),
    ]);
    return;
  }
  const other = await findAccount(deps.database, samePersonAs);
  if (!other || other.account_id === account.account_id) {
    throw new CodedError('invalid_request', 'Name another account that exists.');
  }
  await deps.database.query(`UPDATE account SET person_id = $2 WHERE coalesce(person_id, account_id) = $1`, [
    personIdOf(account),
    personIdOf(other),
  ]);
}

async function setQualification(
  deps: ChangeDeps,
  account: AccountRow,
  { qualifiedFor, trainingReference }: NonNullable<AccountChange['qualification']>,
): Promise<void> {
  const reference = trainingReference.trim();
  if (qualifiedFor.length > 0 && reference === '') {
    throw new CodedError('invalid_request', 'Say where the training for these roles is recorded.');
  }
  await deps.database.query(
    'UPDATE account SET qualified_for = $2, training_reference = $3 WHERE account_id = $1',
    [account.account_id, [...new Set(qualifiedFor)], reference],
  );
}
