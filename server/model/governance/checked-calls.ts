import type { CheckedCall } from '../../../core/contract/ai-record.ts';
import { CodedError } from '../../../core/errors.ts';
import { modelCallRecordSchema } from '../../../core/model/call-record.ts';
import type { ModelCallRecord } from '../../../core/model/call-record.ts';
import { fieldsOf } from '../../../core/model/question-fields.ts';
import { PROMPTS } from '../../../prompts/prompts.ts';
import type { Database } from '../../db/client.ts';
import { sha256Hex } from '../../sha256.ts';

interface Row {
  record: Buffer;
  entry_id: string | null;
  entry_digest: string | null;
}

const SELECT = `
  SELECT c.record, e.entry_id, convert_from(e.leaf, 'UTF8')::jsonb #>> '{details,recordDigest}' AS entry_digest
  FROM model_call c LEFT JOIN audit_entry e ON e.subject_type = 'model_call' AND e.subject_id = c.call_id
    AND e.event_type IN ('model.asked', 'model.call_stopped')`;

/** Names of the fields that a question showed to the model; nothing where it was never sent. */
const reachedBy = ({ promptVersion, attempts }: ModelCallRecord): string[] => {
  const prompt = PROMPTS.find(({ version }) => version === promptVersion);
  return attempts === 0 || !prompt ? [] : fieldsOf(prompt.variables);
};

function checkedOf({ record, entry_id: id, entry_digest: entryDigest }: Row): CheckedCall {
  const call = modelCallRecordSchema.parse(JSON.parse(record.toString('utf8')));
  const recordDigest = sha256Hex(record);
  return {
    call,
    recordDigest,
    entry: id === null ? null : { id, recordDigest: entryDigest ?? '' },
    intact: entryDigest === recordDigest,
    reached: reachedBy(call),
  };
}

/** One stored question, its digest held against the audit log. @throws CodedError not_found. */
export async function checkedCall(database: Database, callId: string): Promise<CheckedCall> {
  const { rows } = await database.query<Row>(`${SELECT} WHERE c.call_id = $1`, [callId]);
  const [row] = rows;
  if (!row) throw new CodedError('not_found', 'There is no question to the model with this id.');
  return checkedOf(row);
}

/** Every stored question of an email and its conversation, oldest first. */
export async function checkedCallsOf(database: Database, assemblyId: string): Promise<CheckedCall[]> {
  const { rows } = await database.query<Row>(
    `${SELECT} WHERE c.subject_id = $1 AND c.subject_type IN ('assembly', 'conversation')
     ORDER BY c.asked_at, c.call_id`,
    [assemblyId],
  );
  return rows.map(checkedOf);
}
