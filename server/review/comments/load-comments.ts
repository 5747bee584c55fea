import type { Actor } from '../../../core/access/actor.ts';
import type { CommentView } from '../../../core/contract/review-comments.ts';
import type { Database } from '../../db/client.ts';

interface Row {
  id: string;
  threadId: string;
  revision: number;
  accountId: string;
  printedName: string;
  writtenAt: Date;
  wordings: { text: string; writtenAt: string }[];
  mentions: CommentView['mentions'];
}

/** The comments of an email with all their wordings, oldest first; key: thread id. */
export async function loadComments(
  database: Database,
  assemblyId: string,
  actor: Actor,
): Promise<ReadonlyMap<string, CommentView[]>> {
  const { rows } = await database.query<Row>(
    `SELECT c.comment_id AS id, c.thread_id AS "threadId", c.revision, c.account_id AS "accountId",
            coalesce(nullif(who.printed_name, ''), c.account_id) AS "printedName", c.written_at AS "writtenAt",
            (SELECT jsonb_agg(jsonb_build_object('text', v.text, 'writtenAt', v.written_at) ORDER BY v.revision)
               FROM review_comment_version v WHERE v.comment_id = c.comment_id) AS wordings,
            coalesce((SELECT jsonb_agg(jsonb_build_object('accountId', m.account_id,
                               'printedName', coalesce(nullif(named.printed_name, ''), m.account_id))
                               ORDER BY m.account_id)
                        FROM comment_mention m JOIN account named USING (account_id)
                       WHERE m.comment_id = c.comment_id), '[]') AS mentions
       FROM review_comment c
       JOIN comment_thread t USING (thread_id)
       JOIN account who ON who.account_id = c.account_id
      WHERE t.assembly_id = $1 ORDER BY c.written_at, c.comment_id`,
    [assemblyId],
  );
  const byThread = new Map<string, CommentView[]>();
  for (const { threadId, wordings, writtenAt, ...row } of rows) {
    const versions = wordings.map((one) => ({
      text: one.text,
      writtenAt: new Date(one.writtenAt).toISOString(),
    }));
    const view = {
      ...row,
      text: versions.at(-1)?.text ?? '',
      writtenAt: writtenAt.toISOString(),
      earlier: versions.slice(0, -1),
      mine: row.accountId === actor.id,
    };
    byThread.set(threadId, [...(byThread.get(threadId) ?? []), view]);
  }
  return byThread;
}
