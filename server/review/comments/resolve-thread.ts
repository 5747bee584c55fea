import type { Actor } from '../../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../../core/access/policy.ts';
import { CodedError } from '../../../core/errors.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import { lockThread } from './stored-thread.ts';

export interface ResolveRequest {
  threadId: string;
  /** Revision of the thread that was read. */
  revision: number | undefined;
  /** False opens it again. */
  resolved: boolean;
}

/**
 * Resolves a thread or opens it again; nothing in it is removed.
 *
 * @throws CodedError conflict when it is in that state already, changed_meanwhile, and those of `mutate`
 */
export function resolveThread(
  deps: ChangeDeps,
  actor: Actor,
  { threadId, revision, resolved }: ResolveRequest,
): Promise<{ revision: number; resolved: boolean }> {
  return mutate(deps, {
    actor,
    policy: and(holds('assembly.comment'), inMarketScope),
    load: () => lockThread(deps.database, threadId),
    ifMatch: { given: revision, current: (thread) => thread.revision },
    change: async (thread) => {
      if (thread.resolved === resolved) {
        throw new CodedError(
          'conflict',
          resolved ? 'This thread is resolved already.' : 'This thread is open already.',
        );
      }
      const next = thread.revision + 1;
      await deps.database.query(
        'UPDATE comment_thread SET resolved = $2, revision = $3 WHERE thread_id = $1',
        [threadId, resolved, next],
      );
      return {
        result: { revision: next, resolved },
        entries: [
          {
            type: resolved ? 'comment.thread_resolved' : 'comment.thread_reopened',
            subject: { type: 'assembly', id: thread.assemblyId },
            market: thread.market,
            details: { thread: threadId, block: thread.blockKey },
          },
        ],
      };
    },
  });
}
