import type { Actor } from '../../../core/access/actor.ts';
import { and, holds, inMarketScope, isAuthor } from '../../../core/access/policy.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import type { Database } from '../../db/client.ts';
import { sha256Hex } from '../../sha256.ts';
import { keepMentions, keepWording, writtenText } from './write-comment.ts';

interface StoredComment {
  id: string;
  threadId: string;
  assemblyId: string;
  market: string;
  revision: number;
  authorId: string;
}

export interface ChangeCommentRequest {
  commentId: string;
  /** Revision of the comment that was read. */
  revision: number | undefined;
  text: string;
}

/**
 * Gives one's own comment another wording; the earlier ones are kept.
 *
 * @throws CodedError not_allowed (somebody else's), invalid_request (empty text), changed_meanwhile, and those of `mutate`
 */
export function changeComment(
  deps: ChangeDeps,
  actor: Actor,
  request: ChangeCommentRequest,
): Promise<{ revision: number }> {
  return mutate(deps, {
    actor,
    policy: and<StoredComment>(holds('assembly.comment'), inMarketScope, isAuthor),
    load: () => lockComment(deps.database, request.commentId),
    ifMatch: { given: request.revision, current: ({ revision }) => revision },
    change: async ({ id, threadId, assemblyId, market, revision: before }) => {
      const text = writtenText(request.text);
      const revision = before + 1;
      await deps.database.query('UPDATE review_comment SET revision = $2 WHERE comment_id = $1', [
        id,
        revision,
      ]);
      await keepWording(deps, id, revision, text);
      const mentions = await keepMentions(deps, id, market, text);
      return {
        result: { revision },
        entries: [
          {
            type: 'comment.changed',
            subject: { type: 'assembly', id: assemblyId },
            market,
            details: { thread: threadId, comment: id, textSha256: sha256Hex(text), mentions },
          },
        ],
      };
    },
  });
}

async function lockComment(database: Database, id: string): Promise<StoredComment | undefined> {
  const { rows } = await database.query<StoredComment>(
    `SELECT c.comment_id AS id, t.thread_id AS "threadId", t.assembly_id AS "assemblyId", t.market, c.revision,
            c.account_id AS "authorId"
       FROM review_comment c JOIN comment_thread t USING (thread_id) WHERE c.comment_id = $1 FOR UPDATE OF c`,
    [id],
  );
  return rows[0];
}
