import type { Actor } from '../../core/access/actor.ts';
import { authorise, notFound } from '../../core/access/policy.ts';
import type { Condition } from '../../core/access/policy.ts';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import { CodedError } from '../../core/errors.ts';
import { deliverNotice } from '../access/inbox/deliver-notice.ts';
import { appendEntry } from './append-entry.ts';
import type { ChangeDeps } from './change-deps.ts';

export interface Mutation<Loaded, Result> {
  actor: Actor;
  /** Judged over what was loaded: `and(holds('assembly.write'), inMarketScope)`. */
  policy: Condition<Loaded>;
  /** Reads what is about to change and locks it (`FOR UPDATE`); `undefined` answers not_found. */
  load: () => Promise<Loaded | undefined>;
  /** For what has a revision: the one the caller read, and the present one. */
  ifMatch?: { given: number | undefined; current: (loaded: Loaded) => number };
  /** Writes the change and says what to record: at least one entry. Must not start work outside the transaction. */
  change: (loaded: Loaded) => Promise<{ result: Result; entries: readonly AuditEntryDraft[] }>;
}

/**
 * The one way to change state: authorise, compare If-Match, change, record and tell whom it concerns, in one transaction.
 * Nested in another `mutate` it joins that transaction.
 *
 * @throws CodedError not_found (absent, or in a market out of scope), not_allowed, if_match_required (428),
 * changed_meanwhile (412, `details.revision` is the present one), and whatever `change` throws.
 */
export function mutate<Loaded, Result>(
  deps: ChangeDeps,
  mutation: Mutation<Loaded, Result>,
): Promise<Result> {
  return deps.database.transaction(async () => {
    const loaded = await mutation.load();
    if (loaded === undefined) throw notFound();
    authorise(mutation.actor, mutation.policy, loaded);
    if (mutation.ifMatch) compareRevision(mutation.ifMatch.given, mutation.ifMatch.current(loaded));
    const { result, entries } = await mutation.change(loaded);
    if (entries.length === 0) throw new Error('A change was about to be saved without an audit entry.');
    for (const entry of entries) {
      await deliverNotice(deps, await appendEntry(deps, mutation.actor, entry));
    }
    return result;
  });
}

function compareRevision(given: number | undefined, current: number): void {
  if (given === undefined) {
    throw new CodedError('if_match_required', 'Say which revision you read: send it in the If-Match header.');
  }
  if (given !== current) {
    throw new CodedError(
      'changed_meanwhile',
      'Somebody changed this after you opened it, so nothing was saved; load it again and repeat your change.',
      { details: { revision: current } },
    );
  }
}
