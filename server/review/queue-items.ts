import type { Actor } from '../../core/access/actor.ts';
import { hasPermission } from '../../core/access/actor.ts';
import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import { type CalendarDate, calendarDateIn } from '../../core/clock.ts';
import type { QueueItem } from '../../core/contract/review.ts';
import { timeZoneOf } from '../../core/library/vocabulary/markets.ts';
import type { SignatureFact } from '../../core/review/signature.ts';
import { isPermitted } from '../../core/review/transitions.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { decisionChoices } from './get-signing.ts';
import { loadStanding, type Standing } from './load-standing.ts';
import type { ReviewSettings } from './review-deps.ts';

type Stored = Omit<
  QueueItem,
  'since' | 'ageSeconds' | 'openRoles' | 'mine' | 'overdue' | 'reading' | 'decisions'
>;

interface Row extends Stored {
  since: Date;
  content: AssemblyContent;
  authorIds: string[];
  authorPersonIds: string[];
  signatures: SignatureFact[];
}

export interface QueueFilter {
  id?: string;
  market?: string | undefined;
  product?: string | undefined;
  limit: number;
}

/** An item of the queue before anybody worked out what is to be read of it. */
export type UnreadItem = Omit<QueueItem, 'reading'>;

export interface LoadedItem {
  item: UnreadItem;
  content: AssemblyContent;
}

export type QueueDeps = Pick<ChangeDeps, 'database' | 'clock'> & ReviewSettings;

const PERSON = 'coalesce(person_id, account_id)';

/** Emails of the markets in scope that were sent to review: open ones first, then the one that changed last. */
export async function loadQueueItems(
  deps: QueueDeps,
  actor: Actor,
  { id, market, product, limit }: QueueFilter,
): Promise<LoadedItem[]> {
  const { rows } = await deps.database.query<Row>(
    `SELECT a.assembly_id AS id, a.revision, a.status, a.market, a.language, a.product_id AS product, a.brief,
            coalesce(t.content->>'name', a.template_id) AS "templateName", a.content_hash AS "contentHash", a.content,
            coalesce(nullif(who.printed_name, ''), a.created_by) AS author, a.updated_at AS since,
            a.due_on::text AS "dueOn", wrote.ids AS "authorIds",
            wrote.ids || ARRAY(SELECT ${PERSON} FROM account WHERE account_id = ANY(wrote.ids)) AS "authorPersonIds",
            coalesce((SELECT jsonb_agg(jsonb_build_object('role', s.role, 'meaning', s.meaning,
                               'contentHash', s.content_hash, 'accountId', s.account_id, 'personIds',
                               (SELECT jsonb_agg(${PERSON}) FROM account
                                 WHERE account_id IN (s.account_id, s.on_behalf_of))) ORDER BY s.signed_at)
                        FROM signature s
                       WHERE s.assembly_id = a.assembly_id AND s.content_hash = a.content_hash), '[]') AS signatures,
            (SELECT verdict FROM check_report c WHERE c.assembly_id = a.assembly_id AND c.content_hash = a.content_hash
              ORDER BY checked_at DESC, report_id DESC LIMIT 1) AS verdict
       FROM assembly a
       LEFT JOIN template t ON t.template_id = a.template_id AND t.version = a.template_version
       LEFT JOIN account who ON who.account_id = a.created_by
      CROSS JOIN LATERAL (SELECT ARRAY(SELECT a.created_by UNION SELECT r.changed_by FROM assembly_revision r
                           WHERE r.assembly_id = a.assembly_id) AS ids) wrote
      WHERE ($1::text IS NULL OR a.assembly_id = $1)
        AND ($1::text IS NOT NULL OR a.status <> 'drafted')
        AND ($2::text IS NULL OR a.market = $2)
        AND ('*' = ANY($3::text[]) OR a.market = ANY($3::text[]))
        AND ($4::text IS NULL OR a.product_id = $4)
      ORDER BY a.status IN ('in_review', 'changes_requested') DESC, a.updated_at DESC, a.assembly_id LIMIT $5`,
    [id ?? null, market ?? null, actor.markets, product ?? null, limit],
  );
  const standing = await loadStanding(deps.database, actor);
  return rows.map(({ content, ...row }) => ({ content, item: itemOf(row, actor, standing, deps) }));
}

function itemOf(
  { authorIds, authorPersonIds, signatures, since, ...row }: Omit<Row, 'content'>,
  actor: Actor,
  standing: Standing,
  { clock, severalRolesAllowed }: QueueDeps,
): UnreadItem {
  const now = clock();
  const facts = { ...row, authorIds, authorPersonIds, signatures };
  const choices = hasPermission(actor, 'assembly.sign')
    ? decisionChoices(facts, { accountId: actor.id, standing }, { severalRolesAllowed, now })
    : [];
  const today = calendarDateIn(now, timeZoneOf(row.market));
  return {
    ...row,
    since: since.toISOString(),
    ageSeconds: Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1000)),
    decisions: signatures.map(({ role, meaning }) => ({ role, meaning })),
    openRoles: [...new Set(choices.map(({ role }) => role))],
    mine: authorIds.includes(actor.id) || authorPersonIds.includes(standing.personId),
    overdue: isOverdue(row, today),
  };
}

const isOverdue = ({ status, dueOn }: Pick<Stored, 'status' | 'dueOn'>, today: CalendarDate): boolean =>
  dueOn !== null && dueOn < today && (isPermitted('approve', status) || status === 'changes_requested');
