import type { Actor } from '../../core/access/actor.ts';
import { notFound } from '../../core/access/policy.ts';
import type { ModuleDetail } from '../../core/contract/library-items.ts';
import type { ContentModule } from '../../core/library/content.ts';
import { markersOf } from '../../core/library/markup.ts';
import { missingMetadata } from '../../core/library/metadata.ts';
import type { ContentStatus } from '../../core/library/vocabulary/terms.ts';
import type { Database } from '../db/client.ts';
import { loadCitedClaims } from './cited-claims.ts';
import { listStatusChanges } from './status-changes.ts';
import { whereUsed } from './where-used.ts';

interface VersionRow {
  version: number;
  current: boolean;
  status: ContentStatus;
  content: ContentModule;
  createdAt: Date;
}

/** One module as its page shows it; without a version the current one. @throws CodedError not_found. */
export async function getModule(
  database: Database,
  actor: Actor,
  id: string,
  version: number | undefined,
): Promise<ModuleDetail> {
  const { rows } = await database.query<VersionRow>(
    `SELECT version, current, status, content, created_at AS "createdAt"
     FROM content_module WHERE module_id = $1 ORDER BY version DESC`,
    [id],
  );
  const current = rows.find((row) => row.current);
  const shown = version === undefined ? current : rows.find((row) => row.version === version);
  if (!shown || !current) throw notFound();
  const module = { ...shown.content, status: shown.status };
  return {
    version: shown.version,
    currentVersion: current.version,
    status: shown.status,
    module,
    missingMetadata: missingMetadata(module),
    createdAt: shown.createdAt.toISOString(),
    claims: await loadCitedClaims(database, module.claims),
    markedReferences: await loadMarkedReferences(database, module),
    versions: rows.map(({ version, status, current, createdAt }) => ({
      version,
      status,
      current,
      createdAt: createdAt.toISOString(),
    })),
    statusChanges: await listStatusChanges(database, 'module', id),
    whereUsed: await whereUsed(database, actor, module),
  };
}

async function loadMarkedReferences(
  database: Database,
  module: ContentModule,
): Promise<ModuleDetail['markedReferences']> {
  const ids = [...new Set(module.renditions.flatMap(({ text }) => markersOf(text)))];
  if (ids.length === 0) return [];
  const { rows } = await database.query<{ id: string; citation: string; status: ContentStatus }>(
    `SELECT reference_id AS id, content ->> 'citation' AS citation, status
     FROM reference WHERE current AND reference_id = ANY($1)`,
    [ids],
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => known.get(id) ?? { id, citation: null, status: null });
}
