import type { z } from 'zod';
import { notFound } from '../../../core/access/policy.ts';
import type { getVisual, listVisuals } from '../../../core/contract/visuals.ts';
import { visualSchema } from '../../../core/library/visual/visual.ts';
import type { ContentStatus } from '../../../core/library/vocabulary/terms.ts';
import type { Database } from '../../db/client.ts';
import { Filter } from '../filter.ts';
import { listStatusChanges } from '../status-changes.ts';

/** Current modules with a text that names the visual, by id or by address. */
const SHOWING = `content_module.current AND EXISTS (
  SELECT FROM module_rendition said WHERE said.module_id = content_module.module_id AND said.version = content_module.version
    AND (strpos(said.text, '(visual:' || item.visual_id || ')') > 0
      OR (item.address IS NOT NULL AND strpos(said.text, '(' || item.address || ')') > 0)))`;

interface Row {
  version: number;
  content: unknown;
  usedBy: number;
}

type ListQuery = z.output<typeof listVisuals.query>;
type VisualPage = z.input<(typeof listVisuals)['responses'][200]>;

export async function listVisualPage(database: Database, query: ListQuery): Promise<VisualPage> {
  const filter = new Filter().add('item.status = ?', query.status).words('item.content::text', query.text);
  const counted = await database.query<{ total: number }>(
    `SELECT count(*) AS total FROM visual AS item WHERE item.current AND ${filter.sql}`,
    filter.values,
  );
  const limit = filter.page(query);
  const { rows } = await database.query<Row>(
    `SELECT item.version, item.content, (SELECT count(*) FROM content_module WHERE ${SHOWING}) AS "usedBy"
       FROM visual AS item WHERE item.current AND ${filter.sql} ORDER BY item.visual_id ${limit}`,
    filter.values,
  );
  return {
    visuals: rows.map(({ content, ...row }) => ({ ...row, visual: visualSchema.parse(content) })),
    total: counted.rows[0]?.total ?? 0,
    page: query.page,
    pageSize: query.pageSize,
  };
}

type VisualDetail = z.input<(typeof getVisual)['responses'][200]>;

/** @throws CodedError not_found */
export async function visualDetail(database: Database, id: string): Promise<VisualDetail> {
  const { rows } = await database.query<{ version: number; content: unknown }>(
    'SELECT version, content FROM visual WHERE current AND visual_id = $1',
    [id],
  );
  const [row] = rows;
  if (!row) throw notFound();
  const modules = await database.query<{ id: string; status: ContentStatus }>(
    `SELECT content_module.module_id AS id, content_module.status
       FROM visual AS item JOIN content_module ON ${SHOWING}
      WHERE item.current AND item.visual_id = $1 ORDER BY content_module.module_id`,
    [id],
  );
  return {
    version: row.version,
    visual: visualSchema.parse(row.content),
    modules: modules.rows,
    statusChanges: await listStatusChanges(database, 'visual', id),
  };
}
