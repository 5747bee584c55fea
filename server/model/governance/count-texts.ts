import type { Governance } from '../../../core/contract/governance.ts';
import { rateOf } from '../../../core/model/wilson.ts';
import type { Database } from '../../db/client.ts';
import { sha256Hex } from '../../sha256.ts';
import { inPeriod, valuesOf } from './period.ts';
import type { Period } from './period.ts';

type Texts = Governance['texts'];
type Outcome = keyof Texts['outcomes'];

/** One text of a model in a revision of an email, with what stands in its place now. */
interface TakenRow {
  assembly_id: string;
  slot_id: string;
  text: string;
  present: string | null;
  present_origin: string | null;
}

/** Words that a model offered in the period, and what became of those that a person put into an email of the period. */
export async function countTexts(database: Database, period: Period): Promise<Texts> {
  const { rows: taken } = await database.query<TakenRow>(
    `SELECT DISTINCT r.assembly_id, f ->> 'slotId' AS slot_id, f ->> 'text' AS text, now.text AS present,
       now.origin AS present_origin
     FROM assembly_revision r JOIN assembly a USING (assembly_id)
       CROSS JOIN LATERAL jsonb_array_elements(r.content -> 'slots' || (r.content -> 'subject')) f
       LEFT JOIN LATERAL (
         SELECT n ->> 'text' AS text, n ->> 'origin' AS origin
         FROM jsonb_array_elements(a.content -> 'slots' || (a.content -> 'subject')) n WHERE n ->> 'slotId' = f ->> 'slotId' LIMIT 1) now ON true
     WHERE f ->> 'origin' = 'ai_generated' AND ${inPeriod('r.changed_at')}`,
    valuesOf(period),
  );
  const decided = await decisionsOf(database, taken);
  const counts: Record<Outcome, number> = { accepted: 0, edited: 0, rejected: 0, removed: 0, waiting: 0 };
  for (const row of taken) counts[outcomeOf(row, decided)] += 1;
  const of = (outcome: Outcome) => rateOf(counts[outcome], taken.length);
  return {
    offered: await countOffered(database, period),
    taken: taken.length,
    outcomes: {
      accepted: of('accepted'),
      edited: of('edited'),
      rejected: of('rejected'),
      removed: of('removed'),
      waiting: of('waiting'),
    },
  };
}

const keyOf = (assemblyId: string, slotId: string, textHash: string): string =>
  JSON.stringify([assemblyId, slotId, textHash]);

function outcomeOf(row: TakenRow, decided: ReadonlyMap<string, 'accept' | 'reject'>): Outcome {
  const decision = decided.get(keyOf(row.assembly_id, row.slot_id, sha256Hex(row.text)));
  if (decision === 'reject') return 'rejected';
  if (row.present === row.text) return decision === 'accept' ? 'accepted' : 'waiting';
  return row.present_origin === 'local_edit' ? 'edited' : 'removed';
}

async function decisionsOf(
  database: Database,
  taken: readonly TakenRow[],
): Promise<Map<string, 'accept' | 'reject'>> {
  const { rows } = await database.query<{
    assembly_id: string;
    slot_id: string;
    text_hash: string;
    decision: 'accept' | 'reject';
  }>(
    `SELECT assembly_id, slot_id, text_hash, decision FROM text_decision
     WHERE assembly_id = ANY($1::text[]) ORDER BY decided_at, decision_id`,
    [taken.map((row) => row.assembly_id)],
  );
  return new Map(
    rows.map((row) => [keyOf(row.assembly_id, row.slot_id, row.text_hash), row.decision] as const),
  );
}

/** Subject lines count one by one; another wording is one text. */
async function countOffered(database: Database, period: Period): Promise<number> {
  const { rows } = await database.query<{ offered: number }>(
    `SELECT coalesce(sum(CASE WHEN prompt_version LIKE 'suggest-adaptation@%' THEN 1 ELSE
         jsonb_array_length(((convert_from(record, 'UTF8')::jsonb ->> 'reply')::jsonb) -> 'suggestions') END), 0)::bigint
       AS offered
     FROM model_call
     WHERE outcome = 'answered' AND prompt_version LIKE 'suggest-%' AND ${inPeriod('asked_at')}`,
    valuesOf(period),
  );
  return rows[0]?.offered ?? 0;
}
