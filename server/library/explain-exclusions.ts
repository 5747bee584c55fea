import { EXCLUSION_REASONS } from '../../core/library/exclusion-reasons.ts';
import type { ExclusionReason } from '../../core/library/exclusion-reasons.ts';
import type { Database } from '../db/client.ts';
import { CLEARED_SQL, LIVE_CLAIMS_SQL, liveSql, useParameters } from './eligible-use.ts';
import type { Use } from './eligible-use.ts';

/** The condition under which a module is excluded for each reason, over the rows that `JUDGED` joins. */
const CONDITIONS: Record<ExclusionReason, string> = {
  withdrawn: `m.status = 'withdrawn'`,
  not_approved_status: `m.status NOT IN ('approved', 'expired')`,
  module_expired: `m.status = 'expired' OR m.expires_on < $1::date`,
  metadata_incomplete: `NOT m.metadata_complete`,
  wrong_product: `m.product_id <> $6`,
  no_rendition_in_language: `r.module_id IS NULL`,
  not_approved_for_market: `approval.module_id IS NULL`,
  not_approved_for_channel: `NOT approval.on_channel`,
  not_approved_for_audience: `NOT approval.for_audience`,
  outside_approval_dates: `NOT approval.on_day`,
  claim_not_live: `dead.claim_dead`,
  reference_not_live: `dead.module_id IS NOT NULL`,
};

const FIRST_REASON = `CASE ${EXCLUSION_REASONS.map(
  (reason) => `WHEN ${CONDITIONS[reason]} THEN '${reason}'`,
).join('\n')} END`;

/** One pass over each table: approvals in the market and dead claims are summed up per module before they are joined. */
const WITH_REASON = `WITH ${LIVE_CLAIMS_SQL},
  approval AS MATERIALIZED (
    SELECT a.module_id, a.version, bool_or(a.channel = $4) AS on_channel,
      bool_or(a.channel = $4 AND a.audience IN ('*', $5)) AS for_audience, bool_or(${CLEARED_SQL}) AS on_day
    FROM module_approval a WHERE a.current AND a.market = $3 GROUP BY a.module_id, a.version),
  dead AS MATERIALIZED (
    SELECT mc.module_id, mc.version, bool_or(c.claim_id IS NULL) AS claim_dead
    FROM module_claim mc LEFT JOIN claim c ON c.claim_id = mc.claim_id AND ${liveSql('c')}
    WHERE mc.claim_id NOT IN (SELECT claim_id FROM live_claim) GROUP BY mc.module_id, mc.version),
  judged AS (
    SELECT m.module_id, m.version, m.kind, m.topics, ${FIRST_REASON} AS reason
    FROM content_module m
    LEFT JOIN module_rendition r ON r.module_id = m.module_id AND r.version = m.version AND r.language = $2
    LEFT JOIN approval ON approval.module_id = m.module_id AND approval.version = m.version
    LEFT JOIN dead ON dead.module_id = m.module_id AND dead.version = m.version
    WHERE m.current)`;

/** How many current modules each reason excludes from a use. */
export interface Exclusions {
  /** Current modules in the library. */
  modules: number;
  eligible: number;
  /** Most frequent first; together with `eligible` they add up to `modules`. */
  excluded: { reason: ExclusionReason; count: number }[];
}

/** Counts every current module once: eligible, or excluded for its first reason. */
export async function countExclusions(database: Database, use: Use): Promise<Exclusions> {
  const { rows } = await database.query<{ reason: ExclusionReason | null; count: number }>(
    `${WITH_REASON} SELECT reason, count(*) AS count FROM judged GROUP BY reason ORDER BY count(*) DESC, reason`,
    useParameters(use),
  );
  return {
    modules: rows.reduce((sum, { count }) => sum + count, 0),
    eligible: rows.find(({ reason }) => reason === null)?.count ?? 0,
    excluded: rows.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }])),
  };
}

export interface ExcludedModule {
  moduleId: string;
  version: number;
  kind: string;
  topics: string[];
  reason: ExclusionReason;
}

/**
 * Every module that may not be used, with its first reason, in the order of their ids. Drafts and withdrawn modules are
 * left out: they are no near misses.
 */
export async function excludedModules(
  database: Database,
  use: Use,
  slot: { kinds: readonly string[]; topics: readonly string[] },
): Promise<ExcludedModule[]> {
  const { rows } = await database.query<ExcludedModule>(
    `${WITH_REASON} SELECT module_id AS "moduleId", version, kind, topics, reason FROM judged
     WHERE reason NOT IN ('withdrawn', 'not_approved_status') AND kind = ANY ($7)
       AND (cardinality($8::text[]) = 0 OR topics && $8) ORDER BY module_id`,
    [...useParameters(use), [...slot.kinds], [...slot.topics]],
  );
  return rows;
}

/** The current version of one module with its first reason, null when it may be used; undefined for an unknown id. */
export async function judgeModule(
  database: Database,
  use: Use,
  moduleId: string,
): Promise<(Omit<ExcludedModule, 'reason'> & { reason: ExclusionReason | null }) | undefined> {
  const { rows } = await database.query<Omit<ExcludedModule, 'reason'> & { reason: ExclusionReason | null }>(
    `${WITH_REASON} SELECT module_id AS "moduleId", version, kind, topics, reason FROM judged WHERE module_id = $7`,
    [...useParameters(use), moduleId],
  );
  return rows[0];
}
