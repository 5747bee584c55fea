import type { Database } from '../../server/db/client.ts';

/** Rows with every kind of value that a careless copy would change: bytes, vectors, microseconds, arrays, hostile text. */
export async function insertSampleRows(database: Database): Promise<void> {
  const hostile = `'; DROP TABLE hcp; -- \\ "quoted" \t tab \n line \u2028 é 日本 🎉 {null} NULL \\N`;
  await database.query(
    `INSERT INTO account (account_id, sign_in_name, printed_name, roles, markets, password_hash, created_at)
     VALUES ('a1', $1, $1, $2, '{}', '', '2026-10-25 00:59:59.999999+00'),
            ('a2', 'second', '', ARRAY['comma,', 'brace}', 'quote"', '', 'NULL'], '{GB,DE}', 'x', 'infinity')`,
    [hostile, [hostile, '']],
  );
  await database.query(
    `INSERT INTO audit_entry (entry_id, event_type, actor_id, subject_type, subject_id, recorded_at, leaf)
     SELECT 'e' || n, 'test', 'a1', 'test', 's', timestamptz '2026-01-01' + n * interval '1 microsecond',
            decode(lpad(to_hex(n % 256), 2, '0') || '00ff0a0d', 'hex')
     FROM generate_series(1, 1300) AS n`,
  );
  await database.query(
    `INSERT INTO audit_pending (arrival, entry_id) SELECT arrival, entry_id FROM audit_entry`,
  );
  await database.query(
    `INSERT INTO embedding_space (space_id, provider, dimensions, model, created_at)
     VALUES ('s1', 'local', 3, $1, now())`,
    [Buffer.from(Array.from({ length: 256 }, (_, value) => value))],
  );
  await database.query(
    `INSERT INTO content_module (module_id, version, current, product_id, kind, status, metadata_complete, content, content_hash, created_at)
     VALUES ('m1', 1, true, 'p', 'safety', 'approved', true, $1, 'h', now())`,
    [JSON.stringify({ text: hostile, number: 1.1e-7, nested: [null, true, { deep: '' }] })],
  );
  await database.query(
    `INSERT INTO module_rendition (module_id, version, language, text) VALUES ('m1', 1, 'en', $1), ('m1', 1, 'de', '')`,
    [hostile],
  );
  await database.query(
    `INSERT INTO rendition_embedding (space_id, module_id, version, language, embedding)
     VALUES ('s1', 'm1', 1, 'en', '[0.1,-3.4028235e38,1.17549435e-38]')`,
  );
}
