import type { Actor } from '../../../core/access/actor.ts';
import { holds } from '../../../core/access/policy.ts';
import type { RadiusUserView } from '../../../core/contract/blast-radius.ts';
import { CodedError } from '../../../core/errors.ts';
import type { End, LibraryItem } from '../../../core/library/blast-radius/item.ts';
import { notShown } from '../../../core/library/blast-radius/shown-radius.ts';
import { countStages, type StageCounts } from '../../../core/library/blast-radius/stage.ts';
import type { ContentStatus } from '../../../core/library/vocabulary/terms.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import { sha256Hex } from '../../sha256.ts';
import { inScope, loadRadius } from './get-blast-radius.ts';
import { ITEM_USERS } from './item-users.ts';
import { findItem, keepStatusChange, lockLibrary, writeStatus } from './stored-item.ts';
import { tellPeople } from './tell-people.ts';

export interface EndRequest {
  item: LibraryItem;
  to: End;
  /** Mandatory on a withdrawal. */
  reason: string;
  /** Version that the person read; null where the caller read nothing. */
  ifMatch: number | undefined | null;
  /** What the person was shown (`BlastRadius.shown`); null where nothing had to be shown. */
  shown: string | null;
}

export interface EndedItem {
  version: number;
  status: ContentStatus;
  /** What used it, by the stage that it had before. */
  counts: StageCounts;
  /** How many changed their state. */
  stopped: number;
}

/**
 * Withdraws an item or lets it expire, and in the same transaction stops everything that cannot be used without it and
 * tells the people concerned: all of it or nothing. Reviews and exports wait meanwhile and then see the item ended.
 *
 * @throws CodedError not_permitted_in_state, invalid_request (no reason), changed_meanwhile (412; with
 * `details.added` when something came to use the item that was not shown), and those of `mutate`
 */
export function endItem(deps: ChangeDeps, actor: Actor, request: EndRequest): Promise<EndedItem> {
  const { item, to, ifMatch } = request;
  const reason = request.reason.trim();
  return mutate(deps, {
    actor,
    policy: holds('library.change'),
    load: async () => {
      for (const sort of Object.values(ITEM_USERS)) await sort.lock(deps.database);
      await lockLibrary(deps.database);
      return findItem(deps.database, item, { lock: true });
    },
    ...(ifMatch === null
      ? {}
      : { ifMatch: { given: ifMatch, current: ({ version }: { version: number }) => version } }),
    change: async ({ version, status: from }) => {
      assertMayEnd(from, to, reason);
      const { users } = await loadRadius(deps, item);
      if (request.shown !== null) assertShown(actor, users, request.shown);
      await writeStatus(deps.database, item, to);
      await keepStatusChange(deps, actor, item, { version, from, to, reason });
      const counts = countStages(users);
      let stopped = 0;
      for (const user of users) {
        const changed = await ITEM_USERS[user.type].stop(deps, user, { item, to, reason, actor });
        if (changed) stopped += 1;
      }
      await tellPeople(deps, actor, { item, to, users, counts });
      return {
        result: { version, status: to, counts, stopped },
        entries: [
          {
            type: 'library.status_changed',
            subject: { type: item.kind, id: item.id, revision: version },
            details: {
              from,
              to,
              ...(to === 'withdrawn' && { reasonSha256: sha256Hex(reason) }),
              stopped,
              drafts: counts.draft,
              released: counts.released,
            },
          },
        ],
      };
    },
  });
}

function assertMayEnd(from: ContentStatus, to: End, reason: string): void {
  if (to === 'withdrawn' && reason === '') {
    throw new CodedError('invalid_request', 'Say why this is withdrawn; nothing was changed.');
  }
  if (to === 'withdrawn' ? from !== 'withdrawn' : from === 'approved') return;
  const sentence =
    to === 'withdrawn'
      ? 'This is withdrawn already.'
      : `Only what is approved expires; this is ${from.replace('_', ' ')}.`;
  throw new CodedError('not_permitted_in_state', sentence, { details: { status: from } });
}

function assertShown(actor: Actor, users: readonly RadiusUserView[], shown: string): void {
  const added = notShown(users, shown, sha256Hex);
  if (added.length === 0) return;
  const visible = added.filter(inScope(actor));
  throw new CodedError(
    'changed_meanwhile',
    `This would stop ${added.length} more than you were shown, so nothing was done; look at what it stops and confirm again.`,
    {
      details: {
        added: visible.map(({ type, id, stage }) => ({ type, id, stage })),
        elsewhere: added.length - visible.length,
      },
    },
  );
}
