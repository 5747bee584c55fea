import type { Database } from '../db/client.ts';

/** The one message of each of the given module versions, by module id. */
export async function moduleMessages(
  database: Database,
  modules: readonly { moduleId: string; version: number }[],
): Promise<Map<string, string>> {
  if (modules.length === 0) return new Map();
  const { rows } = await database.query<{ module_id: string; message: string | null }>(
    `SELECT m.module_id, m.content->>'keyMessage' AS message
       FROM unnest($1::text[], $2::integer[]) AS wanted (module_id, version)
       JOIN content_module m USING (module_id, version)`,
    [modules.map(({ moduleId }) => moduleId), modules.map(({ version }) => version)],
  );
  return new Map(rows.map((row) => [row.module_id, row.message ?? '']));
}
