import type { TemplateVersion } from '../../core/assembly/rank-templates.ts';
import { templateSchema } from '../../core/library/content.ts';
import type { Database } from '../db/client.ts';

interface Row {
  version: number;
  status: string;
  content: unknown;
}

/** The status column is the truth: it may have moved after the content was written. */
const templateOf = (row: Row): TemplateVersion => ({
  template: templateSchema.parse({ ...(row.content as object), status: row.status }),
  version: row.version,
});

/** The current version of every template, by id. */
export async function loadCurrentTemplates(database: Database): Promise<TemplateVersion[]> {
  const { rows } = await database.query<Row>(
    'SELECT version, status, content FROM template WHERE current ORDER BY template_id',
  );
  return rows.map(templateOf);
}

/** One template: the given version, or the current one. */
export async function findTemplate(
  database: Database,
  id: string,
  version?: number,
): Promise<TemplateVersion | undefined> {
  const { rows } = await database.query<Row>(
    `SELECT version, status, content FROM template
      WHERE template_id = $1 AND (version = $2 OR ($2::integer IS NULL AND current))`,
    [id, version ?? null],
  );
  return rows[0] && templateOf(rows[0]);
}
