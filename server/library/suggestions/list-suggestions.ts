import type { z } from 'zod';
import type { Actor } from '../../../core/access/actor.ts';
import type { listSuggestions as listContract, SuggestionView } from '../../../core/contract/suggestions.ts';
import type { Database } from '../../db/client.ts';
import { wordDiff } from '../../review/blocks/word-diff.ts';

interface Row {
  id: string;
  moduleId: string;
  version: number;
  language: string;
  market: string;
  assemblyId: string;
  approved_text: string;
  proposed_text: string;
  reason: string;
  madeBy: string;
  made_at: Date;
  currentVersion: number;
  decision: 'accepted' | 'rejected' | null;
  decision_reason: string | null;
  resulting_version: number | null;
  decidedBy: string | null;
  decided_at: Date | null;
  total: number;
}

const SELECT = `
  SELECT s.suggestion_id AS id, s.module_id AS "moduleId", s.version, s.language, s.market,
         s.assembly_id AS "assemblyId", s.approved_text, s.proposed_text, s.reason,
         coalesce(nullif(maker.printed_name, ''), s.account_id) AS "madeBy", s.made_at,
         m.version AS "currentVersion", d.decision, d.reason AS decision_reason, d.resulting_version,
         coalesce(nullif(decider.printed_name, ''), d.account_id) AS "decidedBy", d.decided_at,
         count(*) OVER () AS total
    FROM suggestion s
    JOIN content_module m ON m.module_id = s.module_id AND m.current
    LEFT JOIN suggestion_decision d USING (suggestion_id)
    LEFT JOIN account maker ON maker.account_id = s.account_id
    LEFT JOIN account decider ON decider.account_id = d.account_id`;

const viewOf = (row: Row): SuggestionView => ({
  id: row.id,
  revision: row.decision === null ? 1 : 2,
  state: row.decision ?? 'open',
  moduleId: row.moduleId,
  version: row.version,
  language: row.language,
  market: row.market,
  assemblyId: row.assemblyId,
  parts: wordDiff(row.approved_text, row.proposed_text),
  reason: row.reason,
  madeBy: row.madeBy,
  madeAt: row.made_at.toISOString(),
  currentVersion: row.currentVersion,
  decision:
    row.decidedBy !== null && row.decided_at !== null
      ? {
          by: row.decidedBy,
          at: row.decided_at.toISOString(),
          reason: row.decision_reason ?? '',
          resultingVersion: row.resulting_version,
        }
      : null,
});

/** One page of the suggestions in the actor's markets, newest first. */
export async function listSuggestions(
  database: Database,
  actor: Actor,
  { state, module, page, pageSize }: z.output<typeof listContract.query>,
): Promise<{ suggestions: SuggestionView[]; total: number; page: number; pageSize: number }> {
  const { rows } = await database.query<Row>(
    `${SELECT}
      WHERE ('*' = ANY($1::text[]) OR s.market = ANY($1::text[]))
        AND ($2::text IS NULL OR coalesce(d.decision, 'open') = $2) AND ($3::text IS NULL OR s.module_id = $3)
      ORDER BY s.made_at DESC, s.suggestion_id LIMIT $4 OFFSET $5`,
    [actor.markets, state ?? null, module ?? null, pageSize, (page - 1) * pageSize],
  );
  return { suggestions: rows.map(viewOf), total: rows[0]?.total ?? 0, page, pageSize };
}

/** Suggestions that were made from one email, newest first. */
export async function suggestionsOf(database: Database, assemblyId: string): Promise<SuggestionView[]> {
  const { rows } = await database.query<Row>(
    `${SELECT} WHERE s.assembly_id = $1 ORDER BY s.made_at DESC, s.suggestion_id`,
    [assemblyId],
  );
  return rows.map(viewOf);
}

/** One suggestion; undefined for an unknown id. */
export async function findSuggestion(database: Database, id: string): Promise<SuggestionView | undefined> {
  const { rows } = await database.query<Row>(`${SELECT} WHERE s.suggestion_id = $1`, [id]);
  return rows[0] && viewOf(rows[0]);
}
