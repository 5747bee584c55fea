import type { Actor } from '../../core/access/actor.ts';
import { authorise, holds } from '../../core/access/policy.ts';
import type { QueueItem } from '../../core/contract/review.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { loadQueueItems, type SortableItem } from './queue-items.ts';

export interface ReviewQueue {
  /** The caller can decide, or has to change what was sent back. Longest waiting first. */
  needsMe: QueueItem[];
  /** Others have to act. Longest waiting first. */
  waiting: QueueItem[];
  /** Decided. Newest first. */
  done: QueueItem[];
}

/** Most rows that are read for one answer; the queue is for work at hand, not an archive. */
const LARGEST_READ = 1_000;

/** The caller's review queue over the markets in scope; `limit` counts per column. */
export async function listReviewQueue(
  deps: Pick<ChangeDeps, 'database' | 'clock'>,
  actor: Actor,
  filter: { market?: string | undefined; limit: number },
): Promise<ReviewQueue> {
  authorise(actor, holds('assembly.read'), undefined);
  const items = await loadQueueItems(deps, actor, { market: filter.market, limit: LARGEST_READ });
  const column = (name: keyof ReviewQueue) =>
    items.filter((candidate) => columnOf(candidate) === name).map(({ item }) => item);
  return {
    needsMe: column('needsMe').toReversed().slice(0, filter.limit),
    waiting: column('waiting').toReversed().slice(0, filter.limit),
    done: column('done').slice(0, filter.limit),
  };
}

function columnOf({ item, mine }: SortableItem): keyof ReviewQueue {
  if (item.status === 'in_review') return item.openRoles.length > 0 ? 'needsMe' : 'waiting';
  if (item.status === 'changes_requested') return mine ? 'needsMe' : 'waiting';
  return 'done';
}
