import { readLeaf } from '../../server/audit/read-leaf.ts';
import type { AuditEntry } from '../../core/audit/entry.ts';
import type { Database } from '../../server/db/client.ts';

/** Every entry about a subject, oldest first, as its leaf says. */
export async function trailOf(database: Database, subjectId: string): Promise<AuditEntry[]> {
  const { rows } = await database.query<{ leaf: Buffer }>(
    'SELECT leaf FROM audit_entry WHERE subject_id = $1 ORDER BY arrival',
    [subjectId],
  );
  return rows.map(({ leaf }) => {
    const read = readLeaf(leaf);
    if ('objection' in read) throw new Error(read.objection);
    return read.entry;
  });
}

export const trailTypes = async (database: Database, subjectId: string): Promise<string[]> =>
  (await trailOf(database, subjectId)).map(({ type }) => type);
