import type { ModuleNow } from '../../../core/assembly/adaptation/stale-changes.ts';
import type { Context } from '../../../core/assembly/context.ts';
import { moduleSchema } from '../../../core/library/content.ts';
import type { ContentStatus } from '../../../core/library/vocabulary/terms.ts';
import type { Database } from '../../db/client.ts';
import { judgeModule } from '../../library/explain-exclusions.ts';

interface Row {
  id: string;
  version: number;
  current: boolean;
  status: ContentStatus;
  renditions: unknown;
}

/** Every version of some modules as the library holds them now, and whether the current one may be used in a context. */
export async function loadModulesNow(
  database: Database,
  ids: readonly string[],
  context: Context,
): Promise<Map<string, ModuleNow>> {
  const { rows } = await database.query<Row>(
    `SELECT module_id AS id, version, current, status, content->'renditions' AS renditions
       FROM content_module WHERE module_id = ANY($1::text[])`,
    [[...new Set(ids)]],
  );
  const found = new Map<string, ModuleNow>();
  for (const { id, version, status } of rows.filter(({ current }) => current)) {
    const texts = new Map(
      rows
        .filter((row) => row.id === id)
        .flatMap((row) =>
          moduleSchema.shape.renditions
            .parse(row.renditions)
            .map(({ language, text }) => [`${row.version} ${language}`, text] as const),
        ),
    );
    // Only what changed is asked about.
    const eligible = rows.some((row) => row.id === id && !row.current) && status === 'approved';
    found.set(id, {
      version,
      status,
      eligible: eligible && (await judgeModule(database, context, id))?.reason === null,
      textOf: (wanted, language) => texts.get(`${wanted} ${language}`),
    });
  }
  return found;
}
