import type { Actor } from '../../../core/access/actor.ts';
import type { BlockView } from '../../../core/contract/review-blocks.ts';
import type { Database } from '../../db/client.ts';

type Decision = BlockView['earlierDecisions'][number];
type Comment = BlockView['earlierComments'][number];
type OfModule<Row> = Row & { moduleId: string };

/** What happened on other emails, by module. */
export interface Earlier {
  decisions: readonly OfModule<Decision>[];
  comments: readonly OfModule<Comment>[];
}

/** Newest rows that are read of each kind; a block shows the first few. */
const MOST_ROWS = 200;

/**
 * Decisions and comments on other emails of the actor's markets that hold one of these modules, newest first. A
 * signature counts for the modules of the content that it was put on.
 */
export async function loadEarlier(
  database: Database,
  actor: Actor,
  assemblyId: string,
  moduleIds: readonly string[],
): Promise<Earlier> {
  if (moduleIds.length === 0) return { decisions: [], comments: [] };
  const values = [assemblyId, moduleIds, actor.markets, MOST_ROWS];
  const decisions = await database.query<OfModule<Omit<Decision, 'signedAt'>> & { signed_at: Date }>(
    `SELECT DISTINCT s.assembly_id AS "assemblyId", a.market, s.role, s.meaning, s.reason,
            s.printed_name AS "printedName", s.signed_at, fill->>'moduleId' AS "moduleId"
       FROM signature s
       JOIN assembly a ON a.assembly_id = s.assembly_id
       JOIN assembly_revision r ON r.assembly_id = s.assembly_id AND r.content_hash = s.content_hash
      CROSS JOIN LATERAL jsonb_array_elements((r.content->'slots') || jsonb_build_array(r.content->'subject')) AS fill
      WHERE s.assembly_id <> $1 AND fill->>'moduleId' = ANY($2::text[])
        AND ('*' = ANY($3::text[]) OR a.market = ANY($3::text[]))
      ORDER BY s.signed_at DESC, "assemblyId", s.role LIMIT $4`,
    values,
  );
  const comments = await database.query<OfModule<Omit<Comment, 'writtenAt'>> & { written_at: Date }>(
    `SELECT t.assembly_id AS "assemblyId", t.market, t.module_id AS "moduleId", t.anchor->>'quote' AS quote,
            t.resolved, v.text, c.written_at, coalesce(nullif(who.printed_name, ''), c.account_id) AS "printedName"
       FROM comment_thread t
       JOIN review_comment c USING (thread_id)
       JOIN review_comment_version v ON v.comment_id = c.comment_id AND v.revision = c.revision
       JOIN account who ON who.account_id = c.account_id
      WHERE t.assembly_id <> $1 AND t.module_id = ANY($2::text[])
        AND ('*' = ANY($3::text[]) OR t.market = ANY($3::text[]))
      ORDER BY c.written_at DESC, c.comment_id LIMIT $4`,
    values,
  );
  return {
    decisions: decisions.rows.map(({ signed_at: at, ...row }) => ({ ...row, signedAt: at.toISOString() })),
    comments: comments.rows.map(({ written_at: at, ...row }) => ({ ...row, writtenAt: at.toISOString() })),
  };
}
