import type { Governance } from '../../../core/contract/governance.ts';
import type { Database } from '../../db/client.ts';
import { inPeriod, valuesOf } from './period.ts';
import type { Period } from './period.ts';

type Incidents = Governance['incidents'];
type Kind = Incidents['counts'][number]['kind'];

const MOST_SHOWN = 100;

/** Kinds of incident, each with the condition on an audit entry; `leaf` holds its canonical JSON. */
const DETAILS = `convert_from(e.leaf, 'UTF8')::jsonb -> 'details'`;
const INCIDENTS = `
  SELECT CASE e.event_type
      WHEN 'model.call_stopped' THEN 'personal_data_stop'
      WHEN 'conversation.personal_data_found' THEN 'personal_data_in_chat'
      WHEN 'conversation.adverse_event_reported' THEN 'adverse_event'
      WHEN 'model.switched' THEN 'switched_' || (${DETAILS} ->> 'to')
      ELSE CASE c.fallback_reason WHEN 'refused' THEN 'refused_reply' ELSE 'invalid_reply' END END AS kind,
    e.recorded_at AS at, e.entry_id AS "entryId", c.call_id AS "callId", NULL AS "assemblyId"
  FROM audit_entry e LEFT JOIN model_call c ON e.subject_type = 'model_call' AND c.call_id = e.subject_id
  WHERE e.event_type IN ('model.call_stopped', 'model.switched', 'conversation.personal_data_found',
      'conversation.adverse_event_reported')
    OR (e.event_type = 'model.asked' AND c.fallback_reason IN ('invalid_reply', 'too_long', 'refused'))
  UNION ALL
  SELECT 'budget_stop', tried_at, e.entry_id, NULL, a.assembly_id
  FROM (SELECT DISTINCT ON (n.team, n.subject_id, to_char(n.tried_at AT TIME ZONE 'UTC', 'YYYY-MM'))
          n.tried_at, n.attempt_id, n.subject_id AS id
        FROM model_not_sent n WHERE n.reason = 'budget_spent'
        ORDER BY n.team, n.subject_id, to_char(n.tried_at AT TIME ZONE 'UTC', 'YYYY-MM'), n.tried_at) AS subject
  LEFT JOIN assembly a ON a.assembly_id = subject.id
  LEFT JOIN audit_entry e ON e.subject_type = 'model_call' AND e.subject_id = subject.attempt_id`;

/**
 * What went wrong or was stopped: counts and the newest. A spent budget is one incident for each month and email of a
 * team, not one for each question.
 */
export async function listIncidents(database: Database, period: Period): Promise<Incidents> {
  const { rows: counts } = await database.query<{ kind: Kind; count: number }>(
    `SELECT kind, count(*) AS count FROM (${INCIDENTS}) incident WHERE ${inPeriod('at')}
     GROUP BY kind ORDER BY kind COLLATE "C"`,
    valuesOf(period),
  );
  const { rows: newest } = await database.query<{
    kind: Kind;
    at: Date;
    entryId: string | null;
    callId: string | null;
    assemblyId: string | null;
  }>(
    `SELECT * FROM (${INCIDENTS}) incident WHERE ${inPeriod('at')}
     ORDER BY at DESC, "entryId" DESC LIMIT ${MOST_SHOWN}`,
    valuesOf(period),
  );
  return { counts, newest: newest.map((row) => ({ ...row, at: row.at.toISOString() })) };
}
