import type { Actor } from '../../core/access/actor.ts';
import { authorise, holds } from '../../core/access/policy.ts';
import type { QueueItem } from '../../core/contract/review.ts';
import type { BlockClass } from '../../core/review/blocks/classify-blocks.ts';
import type { ReviewRole } from '../../core/review/signature.ts';
import { withReading } from './queue/with-reading.ts';
import { type LoadedItem, loadQueueItems, type QueueDeps, type UnreadItem } from './queue-items.ts';

export interface ReviewQueue {
  /** The caller can decide, or has to change what was sent back. Longest waiting first. */
  needsMe: QueueItem[];
  /** Others have to act. Longest waiting first. */
  waiting: QueueItem[];
  /** Decided. Newest first. */
  done: QueueItem[];
}

export interface QueueRequest {
  market?: string | undefined;
  product?: string | undefined;
  /** Only what this role has not decided on. */
  role?: ReviewRole | undefined;
  /** Only what has a block of this class. */
  class?: BlockClass | undefined;
  overdue?: 'true' | undefined;
  /** Counts per column. */
  limit: number;
}

/** Most rows that are read for one answer; the queue is for work at hand, not an archive. */
const LARGEST_READ = 1_000;

/** The caller's review queue over the markets in scope. */
export async function listReviewQueue(
  deps: QueueDeps,
  actor: Actor,
  request: QueueRequest,
): Promise<ReviewQueue> {
  authorise(actor, holds('assembly.read'), undefined);
  const { market, product } = request;
  const loaded = await loadQueueItems(deps, actor, { market, product, limit: LARGEST_READ });
  const wanted = loaded.filter(({ item }) => isWanted(item, request));
  const column = async (name: keyof ReviewQueue): Promise<QueueItem[]> => {
    const inColumn = wanted.filter(({ item }) => columnOf(item) === name);
    const ordered = name === 'done' ? inColumn : inColumn.toReversed();
    return firstWith(deps, ordered, request);
  };
  return {
    needsMe: await column('needsMe'),
    waiting: await column('waiting'),
    done: await column('done'),
  };
}

/** What is to be read costs time, so it is worked out only for what may be shown. */
async function firstWith(
  deps: QueueDeps,
  loaded: readonly LoadedItem[],
  { class: wanted, limit }: QueueRequest,
): Promise<QueueItem[]> {
  if (wanted === undefined) return withReading(deps, loaded.slice(0, limit));
  const read = await withReading(deps, loaded);
  return read.filter(({ reading }) => (reading?.byClass[wanted] ?? 0) > 0).slice(0, limit);
}

const isWanted = ({ overdue, decisions }: UnreadItem, request: QueueRequest): boolean =>
  (request.overdue === undefined || overdue) &&
  (request.role === undefined || !decisions.some(({ role }) => role === request.role));

function columnOf({ status, openRoles, mine }: UnreadItem): keyof ReviewQueue {
  if (status === 'in_review') return openRoles.length > 0 ? 'needsMe' : 'waiting';
  if (status === 'changes_requested') return mine ? 'needsMe' : 'waiting';
  return 'done';
}
