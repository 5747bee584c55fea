import type { z } from 'zod';
import { type Actor, hasPermission } from '../../core/access/actor.ts';
import { authorise, holds, inMarketScope, notFound } from '../../core/access/policy.ts';
import type { getSigning as contract } from '../../core/contract/signing.ts';
import { hasDecidedElsewhere } from '../../core/review/decide-signature.ts';
import type { ReviewFacts } from '../../core/review/decisions.ts';
import type { ReviewRole } from '../../core/review/signature.ts';
import { componentsAsked } from '../../core/review/signing-period.ts';
import { isPermitted } from '../../core/review/transitions.ts';
import type { SigningSession } from '../access/confirm-identity.ts';
import { passkeysOf } from '../access/passkey-row.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { findFacts } from './load-review-facts.ts';
import { type LentRole, lentRolesFor, loadStanding, type Standing } from './load-standing.ts';
import type { ReviewSettings } from './review-deps.ts';

export type Signing = z.output<(typeof contract)['responses'][200]>;

/** One way to decide: in an own role or in one that was lent. */
export interface DecisionChoice {
  role: ReviewRole;
  lentRole: LentRole | null;
}

/** In which roles a person may decide on an email now; empty for an author of any account, and where nothing is open. */
export function decisionChoices(
  facts: Pick<ReviewFacts, 'status' | 'contentHash' | 'authorIds' | 'authorPersonIds' | 'signatures'> & {
    market: string;
  },
  caller: { accountId: string; standing: Standing },
  { severalRolesAllowed, now }: ReviewSettings & { now: Date },
): DecisionChoice[] {
  if (!isPermitted('approve', facts.status) || facts.authorIds.includes(caller.accountId)) return [];
  const { standing } = caller;
  const isAuthor = (person: string): boolean => facts.authorPersonIds.includes(person);
  const isOpen = (role: ReviewRole): boolean =>
    !facts.signatures.some(
      (signature) => signature.role === role && signature.contentHash === facts.contentHash,
    );
  const own = standing.heldRoles.map((role): DecisionChoice => ({ role, lentRole: null }));
  const lent = lentRolesFor(standing, facts.market, now).map((lentRole): DecisionChoice => ({
    role: lentRole.role,
    lentRole,
  }));
  return [...own, ...lent].filter(({ role, lentRole }) => {
    const personIds = lentRole ? [standing.personId, lentRole.fromPersonId] : [standing.personId];
    return (
      isOpen(role) &&
      !personIds.some(isAuthor) &&
      (severalRolesAllowed || !hasDecidedElsewhere(facts, { role, personIds }))
    );
  });
}

/**
 * In which roles the caller can decide on this email now, and which components a signature asks for.
 *
 * @throws CodedError not_found (also for a market out of scope), not_allowed
 */
export async function getSigning(
  deps: Pick<ChangeDeps, 'database' | 'clock'> & ReviewSettings,
  actor: Actor,
  session: SigningSession,
  assemblyId: string,
): Promise<Signing> {
  authorise(actor, holds('assembly.read'), undefined);
  const facts = await findFacts(deps.database, assemblyId);
  if (!facts) throw notFound();
  authorise(actor, inMarketScope, facts);
  const standing = await loadStanding(deps.database, actor);
  const choices = hasPermission(actor, 'assembly.sign')
    ? decisionChoices(
        facts,
        { accountId: actor.id, standing },
        { severalRolesAllowed: deps.severalRolesAllowed, now: deps.clock() },
      )
    : [];
  return {
    revision: facts.revision,
    contentHash: facts.contentHash,
    choices: choices.map(({ role, lentRole }) => ({
      role,
      onBehalfOf: lentRole && {
        accountId: lentRole.fromAccountId,
        printedName: lentRole.fromPrintedName,
      },
    })),
    components: componentsAsked(session.signingSince),
    passkey: (await passkeysOf(deps.database, actor.id)).length > 0,
    demonstrationName: await demonstrationNameOf(deps, actor.id),
  };
}

async function demonstrationNameOf(
  { database }: Pick<ChangeDeps, 'database'>,
  accountId: string,
): Promise<string | null> {
  const { rows } = await database.query<{ sign_in_name: string }>(
    'SELECT sign_in_name FROM account WHERE account_id = $1 AND demonstration',
    [accountId],
  );
  return rows[0]?.sign_in_name ?? null;
}
