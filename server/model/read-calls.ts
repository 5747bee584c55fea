import type { z } from 'zod';
import type { listModelCalls } from '../../core/contract/model.ts';
import { modelCallRecordSchema } from '../../core/model/call-record.ts';
import type { ModelCallRecord } from '../../core/model/call-record.ts';
import { CodedError } from '../../core/errors.ts';
import type { Database } from '../db/client.ts';
import { Filter } from '../library/filter.ts';
import { sha256Hex } from '../sha256.ts';

type Query = z.output<typeof listModelCalls.query>;

const recordOf = ({ record }: { record: Buffer }): ModelCallRecord =>
  modelCallRecordSchema.parse(JSON.parse(record.toString('utf8')));

/** Stored questions, newest first; `total` counts all that the filter leaves. */
export async function readCalls(
  database: Database,
  query: Query,
): Promise<{ calls: ModelCallRecord[]; total: number; page: number; pageSize: number }> {
  const filter = new Filter().add('subject_id = ?', query.subjectId).add('outcome = ?', query.outcome);
  const counted = await database.query<{ total: number }>(
    `SELECT count(*) AS total FROM model_call WHERE ${filter.sql}`,
    filter.values,
  );
  const limit = filter.page(query);
  const { rows } = await database.query<{ record: Buffer }>(
    `SELECT record FROM model_call WHERE ${filter.sql} ORDER BY asked_at DESC, call_id DESC ${limit}`,
    filter.values,
  );
  return {
    calls: rows.map(recordOf),
    total: counted.rows[0]?.total ?? 0,
    page: query.page,
    pageSize: query.pageSize,
  };
}

/** One question with the SHA-256 of its stored bytes, which its audit entry names. @throws CodedError not_found. */
export async function readCall(
  database: Database,
  callId: string,
): Promise<{ call: ModelCallRecord; recordDigest: string }> {
  const { rows } = await database.query<{ record: Buffer }>(
    'SELECT record FROM model_call WHERE call_id = $1',
    [callId],
  );
  const [row] = rows;
  if (!row) throw new CodedError('not_found', 'There is no question to the model with this id.');
  return { call: recordOf(row), recordDigest: sha256Hex(row.record) };
}
