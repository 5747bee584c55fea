import type { Governance } from '../../../core/contract/governance.ts';
import type { FallbackReason } from '../../../core/model/fallback.ts';
import { monthOf } from '../../../core/model/budget.ts';
import { rateOf } from '../../../core/model/wilson.ts';
import type { Database } from '../../db/client.ts';
import { inPeriod, valuesOf } from './period.ts';
import type { Period } from './period.ts';

const RECORD = `convert_from(record, 'UTF8')::jsonb`;
const weekOf = (column: string): string =>
  `to_char(date_trunc('week', ${column} AT TIME ZONE 'UTC'), 'YYYY-MM-DD')`;

/** Questions by prompt version: how many were answered, and how long they took; those never sent are left out. */
export async function countQuestions(database: Database, period: Period): Promise<Governance['questions']> {
  const { rows } = await database.query<{
    promptVersion: string;
    all: number;
    answered: number;
    medianMs: number;
    p95Ms: number;
    estimated: number;
  }>(
    `SELECT prompt_version AS "promptVersion", count(*) AS all,
       count(*) FILTER (WHERE outcome = 'answered') AS answered,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY duration_ms) AS "medianMs",
       percentile_cont(0.95) WITHIN GROUP (ORDER BY duration_ms) AS "p95Ms",
       count(*) FILTER (WHERE (${RECORD} ->> 'tokensEstimated')::boolean) AS estimated
     FROM model_call
     WHERE fallback_reason IS DISTINCT FROM 'personal_data' AND ${inPeriod('asked_at')}
     GROUP BY 1 ORDER BY 1`,
    valuesOf(period),
  );
  return rows.map(({ all, answered, ...row }) => ({ ...row, answered: rateOf(answered, all) }));
}

/** Names under which servers answered. */
export async function namesOfServers(database: Database, period: Period): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(
    `SELECT DISTINCT ${RECORD} ->> 'answeredBy' AS name FROM model_call
     WHERE ${RECORD} ->> 'answeredBy' IS NOT NULL AND ${inPeriod('asked_at')} ORDER BY 1`,
    valuesOf(period),
  );
  return rows.map(({ name }) => name);
}

/** Whether any question was ever stored. */
export async function everAsked(database: Database): Promise<boolean> {
  const { rows } = await database.query('SELECT FROM model_call LIMIT 1');
  return rows.length > 0;
}

/**
 * Fallbacks by week and reason: of questions that were sent, and of those that never were (switch, budget, pace, rest,
 * a prompt without evaluation, personal data that the door held back).
 */
export async function countFallbacks(database: Database, period: Period): Promise<Governance['fallbacks']> {
  const { rows } = await database.query<{
    week: string;
    reason: FallbackReason;
    stage: 'asked' | 'not_asked';
    count: number;
  }>(
    `SELECT week, reason, stage, count(*) AS count FROM (
       SELECT ${weekOf('asked_at')} AS week, fallback_reason AS reason,
         CASE fallback_reason WHEN 'personal_data' THEN 'not_asked' ELSE 'asked' END AS stage
       FROM model_call WHERE outcome = 'fallback' AND ${inPeriod('asked_at')}
       UNION ALL
       SELECT ${weekOf('tried_at')}, reason, 'not_asked' FROM model_not_sent WHERE ${inPeriod('tried_at')}) fallback
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    valuesOf(period),
  );
  return rows;
}

const month = (day: string | undefined): string | null =>
  day === undefined ? null : monthOf(new Date(`${day}T00:00:00Z`));

/** The ledger: what teams spent in the calendar months (UTC) that the period touches. */
export async function readSpending(database: Database, period: Period): Promise<Governance['spending']> {
  const { rows } = await database.query<Governance['spending'][number]>(
    `SELECT month, team, calls, input_tokens AS "inputTokens", output_tokens AS "outputTokens",
       cost_micros AS "costMicros"
     FROM model_spend
     WHERE calls > 0 AND ($1::text IS NULL OR month >= $1) AND ($2::text IS NULL OR month <= $2)
     ORDER BY month DESC, team COLLATE "C"`,
    [month(period.from), month(period.to)],
  );
  return rows;
}
