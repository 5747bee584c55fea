import type { Database } from '../../server/db/client.ts';

/** Made again after the rows are in, which is quicker than keeping them sorted meanwhile. */
const SEARCH_INDEXES = [
  ['audit_entry_by_subject', 'subject_type, subject_id, recorded_at'],
  ['audit_entry_by_actor', 'actor_id, recorded_at'],
  ['audit_entry_by_time', 'recorded_at'],
] as const;

/**
 * Fills an empty log with `size` entries in a few statements, tree included. Heads and leaves are made up: what is measured
 * reads neither. Sequencing each entry, as the server does, would take half an hour for a million.
 */
export async function growInBulk(database: Database, size: number): Promise<void> {
  const range = [0, size - 1];
  await database.transaction(async () => {
    await database.query(`SET LOCAL session_replication_role = replica`);
    for (const [name] of SEARCH_INDEXES) await database.query(`DROP INDEX ${name}`);
    await database.query(
      `INSERT INTO audit_entry (entry_id, event_type, actor_id, subject_type, subject_id, recorded_at, leaf)
       SELECT 'bench-' || lpad(n::text, 8, '0'), 'assembly.changed', 'bench', 'assembly', 'A-' || n % 1000, now(),
              convert_to('{"entry":' || n || '}', 'UTF8')
       FROM generate_series($1::bigint, $2::bigint) n`,
      range,
    );
    for (const [name, columns] of SEARCH_INDEXES)
      await database.query(`CREATE INDEX ${name} ON audit_entry (${columns})`);
    await database.query(
      `INSERT INTO audit_position (position, entry_id, leaf_hash, head)
       SELECT n, 'bench-' || lpad(n::text, 8, '0'), sha256('\\x00'::bytea || convert_to('{"entry":' || n || '}', 'UTF8')),
              sha256(int8send(n))
       FROM generate_series($1::bigint, $2::bigint) n`,
      range,
    );
    await database.query(
      `INSERT INTO audit_tree_node (level, index, hash)
       SELECT 1, one.position / 2, sha256('\\x01'::bytea || one.leaf_hash || other.leaf_hash)
       FROM audit_position one JOIN audit_position other ON other.position = one.position + 1
       WHERE one.position % 2 = 0`,
    );
    for (let level = 1; 2 ** level < size; level += 1) {
      await database.query(
        `INSERT INTO audit_tree_node (level, index, hash)
         SELECT $1::int + 1, one.index / 2, sha256('\\x01'::bytea || one.hash || other.hash)
         FROM audit_tree_node one JOIN audit_tree_node other
           ON other.level = one.level AND other.index = one.index + 1
         WHERE one.level = $1 AND one.index % 2 = 0`,
        [level],
      );
    }
  });
  await database.script('ANALYZE audit_entry; ANALYZE audit_position; ANALYZE audit_tree_node');
}
