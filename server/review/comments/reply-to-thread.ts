import type { Actor } from '../../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../../core/access/policy.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import { lockThread } from './stored-thread.ts';
import { writeComment } from './write-comment.ts';

/**
 * Answers in a thread; a resolved one stays resolved until somebody opens it again.
 *
 * @throws CodedError invalid_request (empty text), and those of `mutate`
 */
export function replyToThread(
  deps: ChangeDeps,
  actor: Actor,
  request: { threadId: string; text: string },
): Promise<{ threadId: string; commentId: string }> {
  const { threadId, text } = request;
  return mutate(deps, {
    actor,
    policy: and(holds('assembly.comment'), inMarketScope),
    load: () => lockThread(deps.database, threadId),
    change: async ({ assemblyId, market, blockKey }) => {
      const written = { threadId, assemblyId, market, blockKey, accountId: actor.id, text };
      const { commentId, entry } = await writeComment(deps, written);
      return { result: { threadId, commentId }, entries: [entry] };
    },
  });
}
