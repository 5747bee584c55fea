import type { ModuleKind } from '../../core/library/vocabulary/terms.ts';
import { cosineSimilaritySql, vectorParameter } from '../../retrieval/adapters/pgvector.ts';
import type { Database } from '../db/client.ts';
import { CLEARED_SQL, LIVE_CLAIMS_SQL, liveSql, useParameters } from './eligible-use.ts';
import type { Use } from './eligible-use.ts';

/** A module version that may be used, and how close its vector is to the query's. */
export interface EligibleModule {
  moduleId: string;
  version: number;
  kind: string;
  topics: string[];
  /** Cosine similarity; 0 without a query vector or before the module is embedded. */
  similarity: number;
}

/** A query vector and the space that it lives in; other spaces are never compared with it. */
export interface QueryVector {
  spaceId: string;
  vector: readonly number[];
}

// Approvals are a semi-join and claims an anti-join: measured on PostgreSQL, three times quicker for half of 50,000
// modules than joining the distinct approvals, and no slower for a few.
const STATEMENT = `
  WITH ${LIVE_CLAIMS_SQL}
  SELECT m.module_id AS "moduleId", m.version, m.kind, m.topics,
    CASE WHEN $9::text IS NULL THEN 0 ELSE ${cosineSimilaritySql('e.embedding', '$9')} END AS similarity
  FROM content_module m
  JOIN module_rendition r ON r.module_id = m.module_id AND r.version = m.version AND r.language = $2
  LEFT JOIN rendition_embedding e ON e.space_id = $8
    AND e.module_id = m.module_id AND e.version = m.version AND e.language = $2
  WHERE ${liveSql('m')} AND m.metadata_complete
    AND ($6::text IS NULL OR m.product_id = $6)
    AND ($7::text[] IS NULL OR m.kind = ANY ($7))
    AND (m.module_id, m.version) IN (SELECT a.module_id, a.version FROM module_approval a WHERE ${CLEARED_SQL})
    AND NOT EXISTS (
      SELECT FROM module_claim mc
      WHERE mc.module_id = m.module_id AND mc.version = m.version
        AND mc.claim_id NOT IN (SELECT claim_id FROM live_claim))`;

/**
 * Every module that may be used, decided by the database in one statement: approved, in date, complete, with a text in
 * the language, cleared for market, channel and audience on the planned send date, and with only live claims. With a
 * query vector each comes with its exact similarity. No order is promised.
 */
export async function eligibleModules(
  database: Database,
  use: Use,
  options: { kinds?: readonly ModuleKind[] | undefined; query?: QueryVector | undefined } = {},
): Promise<EligibleModule[]> {
  const { kinds, query } = options;
  const { rows } = await database.query<EligibleModule>(STATEMENT, [
    ...useParameters(use),
    kinds ? [...kinds] : null,
    query?.spaceId ?? null,
    query ? vectorParameter(query.vector) : null,
  ]);
  return rows;
}
