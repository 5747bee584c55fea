import type { z } from 'zod';
import { notFound } from '../../../core/access/policy.ts';
import type { getTemplate } from '../../../core/contract/templates.ts';
import type { Template } from '../../../core/library/content.ts';
import type { ContentStatus } from '../../../core/library/vocabulary/terms.ts';
import type { Database } from '../../db/client.ts';
import { listStatusChanges } from '../status-changes.ts';

interface VersionRow {
  version: number;
  current: boolean;
  status: ContentStatus;
  createdAt: Date;
}

/** One template as its page shows it; without a version the current one. @throws CodedError not_found. */
export async function templateDetail(
  database: Database,
  id: string,
  version?: number,
): Promise<z.input<(typeof getTemplate)['responses'][200]>> {
  const { rows } = await database.query<VersionRow>(
    `SELECT version, current, status, created_at AS "createdAt"
     FROM template WHERE template_id = $1 ORDER BY version DESC`,
    [id],
  );
  const current = rows.find((row) => row.current);
  const shown = version === undefined ? current : rows.find((row) => row.version === version);
  if (!shown || !current) throw notFound();
  return {
    version: shown.version,
    currentVersion: current.version,
    template: await templateAt(database, id, shown.version),
    versions: rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() })),
    statusChanges: await listStatusChanges(database, 'template', id),
    usedBy: await countUsers(database, id),
  };
}

/** The content of one version, with the status that it has now. @throws CodedError not_found. */
export async function templateAt(database: Database, id: string, version: number): Promise<Template> {
  const { rows } = await database.query<{ content: Template; status: ContentStatus }>(
    'SELECT content, status FROM template WHERE template_id = $1 AND version = $2',
    [id, version],
  );
  const [row] = rows;
  if (!row) throw notFound();
  return { ...row.content, status: row.status };
}

async function countUsers(database: Database, id: string): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    "SELECT count(*)::integer AS count FROM assembly WHERE template_id = $1 AND status <> 'withdrawn'",
    [id],
  );
  return rows[0]?.count ?? 0;
}
