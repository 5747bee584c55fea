import type { z } from 'zod';
import type { statusChangeSchema } from '../../core/contract/library-items.ts';
import type { Database } from '../db/client.ts';

export type StatusChange = z.output<typeof statusChangeSchema>;
export type SubjectType = 'module' | 'claim' | 'reference' | 'template' | 'visual';

/** Decisions of people about an item, newest first. `by` is the printed name, or the id of a named actor. */
export async function listStatusChanges(
  database: Database,
  subjectType: SubjectType,
  subjectId: string,
): Promise<StatusChange[]> {
  const { rows } = await database.query<Omit<StatusChange, 'at'> & { at: Date }>(
    `SELECT change.version, change.from_status AS "from", change.to_status AS "to", change.reason,
       coalesce(account.printed_name, change.account_id) AS by, change.changed_at AS at
     FROM library_status_change AS change LEFT JOIN account USING (account_id)
     WHERE change.subject_type = $1 AND change.subject_id = $2 ORDER BY change.changed_at DESC, change.change_id DESC`,
    [subjectType, subjectId],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
