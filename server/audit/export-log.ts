import type { Database } from '../db/client.ts';
import { lastPosition, placedRows } from './log-rows.ts';

export const LOG_EXPORT_FORMAT = 'imprimatur-audit-log/1';

/**
 * The placed log as JSON lines in UTF-8. First line: `{format, entries, head}` at the time of the export. Then one line
 * for each position: `{position, leaf, leafHash, head}`; `leaf` is the text whose UTF-8 bytes are hashed, hashes are
 * lower-case hex.
 */
export async function* exportLog(database: Database): AsyncGenerator<Uint8Array> {
  const last = await lastPosition(database);
  const { rows } = await database.query<{ head: Buffer }>(
    'SELECT head FROM audit_position WHERE position = $1',
    [last],
  );
  const head = rows[0]?.head.toString('hex') ?? '0'.repeat(64);
  yield line({ format: LOG_EXPORT_FORMAT, entries: last + 1, head });
  for await (const batch of placedRows(database, last)) {
    yield Buffer.concat(
      batch.map((row) =>
        line({
          position: row.position,
          leaf: row.leaf.toString('utf8'),
          leafHash: row.leaf_hash.toString('hex'),
          head: row.head.toString('hex'),
        }),
      ),
    );
  }
}

const line = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');
