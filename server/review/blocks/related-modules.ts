import type { Database } from '../../db/client.ts';

/** For each module its own id and those of the modules that make one of its claims. */
export async function loadRelatedModules(
  database: Database,
  modules: readonly { id: string; version: number }[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await database.query<{ own: string; other: string }>(
    `SELECT DISTINCT own.module_id AS own, other.module_id AS other
       FROM unnest($1::text[], $2::integer[]) AS pin (id, version)
       JOIN module_claim own ON own.module_id = pin.id AND own.version = pin.version
       JOIN module_claim other USING (claim_id)`,
    [modules.map(({ id }) => id), modules.map(({ version }) => version)],
  );
  const related = new Map(modules.map(({ id }) => [id, new Set([id])]));
  for (const { own, other } of rows) related.get(own)?.add(other);
  return related;
}
