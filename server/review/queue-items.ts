import type { z } from 'zod';
import type { Actor } from '../../core/access/actor.ts';
import { hasPermission } from '../../core/access/actor.ts';
import { type QueueItem, queueItemSchema } from '../../core/contract/review.ts';
import { type ReviewRole, reviewRolesOf } from '../../core/review/signature.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';

interface Row extends Omit<QueueItem, 'since' | 'ageSeconds' | 'openRoles' | 'mine'> {
  since: Date;
  authorIds: string[];
}

export interface QueueFilter {
  id?: string;
  market?: string | undefined;
  limit: number;
}

/** An item of the queue with what its column depends on. */
export interface SortableItem {
  item: QueueItem;
  /** Whether the caller wrote or changed it. */
  mine: boolean;
}

/** Emails of the markets in scope that were sent to review: open ones first, then the one that changed last. */
export async function loadQueueItems(
  deps: Pick<ChangeDeps, 'database' | 'clock'>,
  actor: Actor,
  { id, market, limit }: QueueFilter,
): Promise<SortableItem[]> {
  const { rows } = await deps.database.query<Row>(
    `SELECT a.assembly_id AS id, a.revision, a.status, a.market, a.language, a.product_id AS product, a.brief,
            coalesce(t.content->>'name', a.template_id) AS "templateName", a.content_hash AS "contentHash",
            coalesce(nullif(who.printed_name, ''), a.created_by) AS author, a.updated_at AS since,
            ARRAY(SELECT a.created_by UNION SELECT r.changed_by FROM assembly_revision r
                   WHERE r.assembly_id = a.assembly_id) AS "authorIds",
            coalesce((SELECT jsonb_agg(jsonb_build_object('role', s.role, 'meaning', s.meaning) ORDER BY s.signed_at)
                        FROM signature s
                       WHERE s.assembly_id = a.assembly_id AND s.content_hash = a.content_hash), '[]') AS decisions,
            (SELECT verdict FROM check_report c WHERE c.assembly_id = a.assembly_id AND c.content_hash = a.content_hash
              ORDER BY checked_at DESC, report_id DESC LIMIT 1) AS verdict
       FROM assembly a
       LEFT JOIN template t ON t.template_id = a.template_id AND t.version = a.template_version
       LEFT JOIN account who ON who.account_id = a.created_by
      WHERE ($1::text IS NULL OR a.assembly_id = $1)
        AND ($1::text IS NOT NULL OR a.status <> 'drafted')
        AND ($2::text IS NULL OR a.market = $2)
        AND ('*' = ANY($3::text[]) OR a.market = ANY($3::text[]))
      ORDER BY a.status IN ('in_review', 'changes_requested') DESC, a.updated_at DESC, a.assembly_id LIMIT $4`,
    [id ?? null, market ?? null, actor.markets, limit],
  );
  return rows.map((row) => itemOf(row, actor, deps.clock()));
}

function itemOf({ authorIds, since, ...row }: Row, actor: Actor, now: Date): SortableItem {
  const mine = authorIds.includes(actor.id);
  const openRoles =
    row.status === 'in_review' && !mine && hasPermission(actor, 'assembly.sign')
      ? reviewRolesOf(actor.roles).filter((role) => !hasDecided(row.decisions, role))
      : [];
  const item: z.input<typeof queueItemSchema> = {
    ...row,
    since: since.toISOString(),
    ageSeconds: Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1000)),
    openRoles,
    mine,
  };
  return { item: queueItemSchema.parse(item), mine };
}

const hasDecided = (decisions: QueueItem['decisions'], role: ReviewRole): boolean =>
  decisions.some((decision) => decision.role === role);
