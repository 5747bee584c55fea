import { CodedError } from '../errors.ts';
import { coversMarket, hasPermission } from './actor.ts';
import type { Actor } from './actor.ts';
import type { Permission } from './roles.ts';

/** Why an actor may not act on a subject; `undefined` when nothing speaks against it. */
export type Condition<Subject> = (actor: Actor, subject: Subject) => CodedError | undefined;

/**
 * A policy reads as a sentence: `and(holds('assembly.sign'), inMarketScope, notAuthor)`. The first condition that
 * refuses decides, so put `inMarketScope` before what would reveal that the subject exists.
 */
export const and =
  <Subject>(...conditions: readonly Condition<Subject>[]): Condition<Subject> =>
  (actor, subject) => {
    for (const condition of conditions) {
      const refusal = condition(actor, subject);
      if (refusal) return refusal;
    }
    return undefined;
  };

/** The actor has a role that grants the permission. */
export const holds =
  (permission: Permission): Condition<unknown> =>
  (actor) =>
    hasPermission(actor, permission)
      ? undefined
      : new CodedError('not_allowed', 'Your role does not allow this.', { details: { permission } });

/** The subject's market is one of the actor's; a subject of another market looks as if it did not exist. */
export const inMarketScope: Condition<{ market: string }> = (actor, subject) =>
  coversMarket(actor, subject.market) ? undefined : notFound();

/** Author and signer are two people (ABPI 2024 cl. 8.1). */
export const notAuthor: Condition<{ authorId: string }> = (actor, subject) =>
  actor.id === subject.authorId
    ? new CodedError('not_allowed', 'You wrote this yourself, so somebody else has to decide on it.')
    : undefined;

/** Only the person who wrote it. */
export const isAuthor: Condition<{ authorId: string }> = (actor, subject) =>
  actor.id === subject.authorId
    ? undefined
    : new CodedError('not_allowed', 'Only the person who wrote this may change it.');

/** Speaks for itself: used where the change has no subject that could forbid it. */
export const anyActor: Condition<unknown> = () => undefined;

/** Throws the refusal of the policy, if there is one. */
export function authorise<Subject>(actor: Actor, policy: Condition<Subject>, subject: Subject): void {
  const refusal = policy(actor, subject);
  if (refusal) throw refusal;
}

/** What does not exist and what lies in another market answer alike. */
export const notFound = (): CodedError =>
  new CodedError('not_found', 'There is nothing here under this name, or it is not yours to see.');
