import type { Template } from '../../../core/library/content.ts';
import type { Database } from '../../db/client.ts';
import { lockLibrary } from '../blast-radius/stored-item.ts';

/** A template as it is about to be changed. */
export interface LockedTemplate {
  version: number;
  template: Template;
}

/** The current version, kept as it is until the transaction ends; undefined when there is none. */
export async function lockTemplate(database: Database, id: string): Promise<LockedTemplate | undefined> {
  await lockLibrary(database);
  const { rows } = await database.query<LockedTemplate>(
    `SELECT version, jsonb_set(content, '{status}', to_jsonb(status)) AS template
       FROM template WHERE current AND template_id = $1 FOR UPDATE`,
    [id],
  );
  return rows[0];
}
