import type { AuditEntryDraft } from '../../../core/audit/entry.ts';
import { CodedError } from '../../../core/errors.ts';
import { mentionsOf } from '../../../core/review/comments/mentions.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { sha256Hex } from '../../sha256.ts';

export interface NewComment {
  threadId: string;
  assemblyId: string;
  market: string;
  blockKey: string;
  accountId: string;
  text: string;
  /** Words that a new thread is put on; absent in a reply. */
  quote?: string;
}

/** The text without the white space around it. @throws CodedError invalid_request when nothing is left. */
export function writtenText(text: string): string {
  const written = text.trim();
  if (written !== '') return written;
  throw new CodedError('invalid_request', 'Write something before you save the comment.');
}

/**
 * Writes a comment with its first wording and the people it names. Runs in the caller's transaction. The entry holds
 * digests and ids; what was typed stays out of the log.
 */
export async function writeComment(
  deps: ChangeDeps,
  comment: NewComment,
): Promise<{ commentId: string; entry: AuditEntryDraft }> {
  const commentId = deps.newId();
  const text = writtenText(comment.text);
  await deps.database.query(
    `INSERT INTO review_comment (comment_id, thread_id, revision, account_id, written_at) VALUES ($1, $2, 1, $3, $4)`,
    [commentId, comment.threadId, comment.accountId, deps.clock()],
  );
  await keepWording(deps, commentId, 1, text);
  const mentions = await keepMentions(deps, commentId, comment.market, text);
  return {
    commentId,
    entry: {
      type: 'comment.added',
      subject: { type: 'assembly', id: comment.assemblyId },
      market: comment.market,
      details: {
        thread: comment.threadId,
        comment: commentId,
        block: comment.blockKey,
        textSha256: sha256Hex(text),
        mentions,
        ...(comment.quote !== undefined && { quoteSha256: sha256Hex(comment.quote) }),
      },
    },
  };
}

/** Keeps one wording of a comment; earlier ones stay. */
export const keepWording = (
  deps: ChangeDeps,
  commentId: string,
  revision: number,
  text: string,
): Promise<unknown> =>
  deps.database.query(
    'INSERT INTO review_comment_version (comment_id, revision, text, written_at) VALUES ($1, $2, $3, $4)',
    [commentId, revision, text, deps.clock()],
  );

/** Keeps who is named: people who may see this market. Others are words like any other. Returns their account ids. */
export async function keepMentions(
  deps: ChangeDeps,
  commentId: string,
  market: string,
  text: string,
): Promise<string[]> {
  const { rows } = await deps.database.query<{ account_id: string }>(
    `INSERT INTO comment_mention (comment_id, account_id, mentioned_at)
     SELECT $1, account_id, $4 FROM account
      WHERE account_id = ANY($2::text[]) AND active AND ('*' = ANY(markets) OR $3 = ANY(markets))
     ON CONFLICT DO NOTHING RETURNING account_id`,
    [commentId, mentionsOf(text), market, deps.clock()],
  );
  return rows.map((row) => row.account_id).toSorted();
}
