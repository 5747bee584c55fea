import type { Actor } from '../../core/access/actor.ts';
import { holds } from '../../core/access/policy.ts';
import type { StatusSubject } from '../../core/contract/library.ts';
import { CodedError } from '../../core/errors.ts';
import { kindOf } from '../../core/library/blast-radius/item.ts';
import type { ContentStatus } from '../../core/library/vocabulary/terms.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { mutate } from '../audit/mutate.ts';
import { sha256Hex } from '../sha256.ts';
import { endItem } from './blast-radius/end-item.ts';
import { findItem, keepStatusChange, lockLibrary, writeStatus } from './blast-radius/stored-item.ts';

export interface StatusDecision {
  kind: StatusSubject;
  id: string;
  status: 'approved' | 'withdrawn';
  reason: string;
  /** Version that the person read. */
  ifMatch: number | undefined;
  /** What the person was shown that a withdrawal stops (`BlastRadius.shown`); empty: nothing. */
  shown: string;
}

/**
 * A library manager approves what is in review, or withdraws an item with a reason and stops what uses it; withdrawn is
 * the end.
 * @throws CodedError not_allowed, not_found, if_match_required, changed_meanwhile, not_permitted_in_state, invalid_request
 */
export async function changeStatus(
  deps: ChangeDeps,
  actor: Actor,
  decision: StatusDecision,
): Promise<{ version: number; status: ContentStatus }> {
  const item = { kind: kindOf(decision.kind), id: decision.id };
  const { reason, ifMatch, shown } = decision;
  if (decision.status === 'approved') return approveItem(deps, actor, decision);
  const { version, status } = await endItem(deps, actor, { item, to: 'withdrawn', reason, ifMatch, shown });
  return { version, status };
}

function approveItem(
  deps: ChangeDeps,
  actor: Actor,
  { kind, id, reason, ifMatch }: StatusDecision,
): Promise<{ version: number; status: ContentStatus }> {
  const item = { kind: kindOf(kind), id };
  return mutate(deps, {
    actor,
    policy: holds('library.change'),
    load: async () => {
      await lockLibrary(deps.database);
      return findItem(deps.database, item, { lock: true });
    },
    ifMatch: { given: ifMatch, current: ({ version }) => version },
    change: async ({ version, status: from }) => {
      if (from !== 'in_review') {
        throw new CodedError(
          'not_permitted_in_state',
          `Only what is in review can be approved; this is ${from.replace('_', ' ')}.`,
          { details: { status: from } },
        );
      }
      await writeStatus(deps.database, item, 'approved');
      await keepStatusChange(deps, actor, item, { version, from, to: 'approved', reason });
      const reasonSha256 = sha256Hex(reason);
      return {
        result: { version, status: 'approved' },
        entries: [
          {
            type: 'library.status_changed',
            subject: { type: item.kind, id, revision: version },
            details: { from, to: 'approved', reasonSha256 },
          },
        ],
      };
    },
  });
}
