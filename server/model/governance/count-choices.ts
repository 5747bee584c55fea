import type { CHOICE_OUTCOMES } from '../../../core/contract/governance.ts';
import type { Governance } from '../../../core/contract/governance.ts';
import { rateOf } from '../../../core/model/wilson.ts';
import type { Database } from '../../db/client.ts';
import { inPeriod, valuesOf } from './period.ts';
import type { Period } from './period.ts';

type Choices = Governance['choices'][number];

interface Row {
  engine: string;
  standing: Choices['standing'];
  outcome: (typeof CHOICE_OUTCOMES)[number];
  emails: number;
  modules: number;
}

/**
 * What became of the modules that engines put into the emails of the period. A module that is no longer in its slot was
 * swapped when another one stands there for it, otherwise the slot was emptied. Emails are counted as approved in the
 * states that only approval leads to; their content is then the approved one, because an edit makes a draft again.
 */
export async function countChoices(database: Database, period: Period): Promise<Choices[]> {
  const { rows } = await database.query<Row>(
    `WITH email AS (
       SELECT assembly_id, proposal #>> '{engine,name}' AS engine, proposal -> 'suggestions' AS suggestions,
         CASE WHEN status IN ('approved', 'released', 'expired', 'withdrawn') THEN 'approved' ELSE 'in_work' END
           AS standing,
         content -> 'slots' || CASE WHEN jsonb_typeof(content -> 'subject') = 'object'
           THEN jsonb_build_array(content -> 'subject') ELSE '[]'::jsonb END AS fills
       FROM assembly WHERE ${inPeriod('created_at')}),
     suggested AS (
       SELECT assembly_id, engine, standing, s ->> 'slotId' AS slot_id, fill.origin,
         (SELECT count(*) FROM jsonb_array_elements(fills) f WHERE f ->> 'slotId' = s ->> 'slotId'
           AND NOT EXISTS (SELECT FROM jsonb_array_elements(suggestions) o WHERE o ->> 'slotId' = f ->> 'slotId'
             AND o ->> 'moduleId' = f ->> 'moduleId' AND o ->> 'version' = f ->> 'version')) AS foreign_fills
       FROM email CROSS JOIN LATERAL jsonb_array_elements(suggestions) s
       LEFT JOIN LATERAL (
         SELECT f ->> 'origin' AS origin FROM jsonb_array_elements(fills) f
         WHERE f ->> 'slotId' = s ->> 'slotId' AND f ->> 'moduleId' = s ->> 'moduleId'
           AND f ->> 'version' = s ->> 'version' LIMIT 1) fill ON true),
     judged AS (
       SELECT assembly_id, engine, standing, CASE
           WHEN origin = 'approved_verbatim' THEN 'unchanged'
           WHEN origin IS NOT NULL THEN 'edited'
           WHEN row_number() OVER (PARTITION BY assembly_id, slot_id, origin IS NULL) <= foreign_fills THEN 'swapped'
           ELSE 'emptied' END AS outcome
       FROM suggested)
     SELECT engine, standing, outcome, count(*) AS modules,
       (SELECT count(DISTINCT j.assembly_id) FROM judged j
         WHERE j.engine = judged.engine AND j.standing = judged.standing) AS emails
     FROM judged GROUP BY engine, standing, outcome ORDER BY engine COLLATE "C", standing, outcome`,
    valuesOf(period),
  );
  const groups = Map.groupBy(rows, ({ engine, standing }) => JSON.stringify([engine, standing]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const all = group.reduce((sum, { modules }) => sum + modules, 0);
    const of = (outcome: Row['outcome']) =>
      rateOf(group.find((row) => row.outcome === outcome)?.modules ?? 0, all);
    return [
      {
        engine: first.engine,
        standing: first.standing,
        emails: first.emails,
        outcomes: {
          unchanged: of('unchanged'),
          edited: of('edited'),
          swapped: of('swapped'),
          emptied: of('emptied'),
        },
      },
    ];
  });
}
