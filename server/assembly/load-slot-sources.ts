import type { z } from 'zod';
import { claimSchema, moduleSchema, referenceSchema } from '../../core/library/content.ts';
import type { Claim, ContentModule, Reference } from '../../core/library/content.ts';
import { versionKey } from '../../core/library/version-key.ts';
import type { Database } from '../db/client.ts';

/** The library items that the slots of an assembly and their runners-up stand on. */
export interface SlotSources {
  /** Key: module id and version, as `id@version`. */
  modules: ReadonlyMap<string, ContentModule>;
  /** Current versions; key: claim id. */
  claims: ReadonlyMap<string, Claim>;
  /** Current versions; key: reference id. */
  references: ReadonlyMap<string, Reference>;
}

/** Loads the pinned modules, their claims and the references that these cite, in three queries. */
export async function loadSlotSources(
  database: Database,
  pins: readonly { moduleId: string; version: number }[],
): Promise<SlotSources> {
  const modules = await database.query<{ module_id: string; version: number; content: unknown }>(
    `SELECT DISTINCT ON (m.module_id, m.version) m.module_id, m.version, m.content
       FROM unnest($1::text[], $2::integer[]) AS pin (module_id, version)
       JOIN content_module m USING (module_id, version)`,
    [pins.map((pin) => pin.moduleId), pins.map((pin) => pin.version)],
  );
  const moduleByPin = new Map(
    modules.rows.map((row) => [versionKey(row.module_id, row.version), moduleSchema.parse(row.content)]),
  );
  const claims = await currentItems(
    database,
    'SELECT claim_id AS id, content FROM claim WHERE current AND claim_id = ANY($1::text[])',
    [...moduleByPin.values()].flatMap((module) => module.claims),
    claimSchema,
  );
  const references = await currentItems(
    database,
    'SELECT reference_id AS id, content FROM reference WHERE current AND reference_id = ANY($1::text[])',
    [...claims.values()].flatMap((claim) => claim.references.map((cited) => cited.reference)),
    referenceSchema,
  );
  return { modules: moduleByPin, claims, references };
}

async function currentItems<Schema extends z.ZodType>(
  database: Database,
  statement: string,
  ids: readonly string[],
  schema: Schema,
): Promise<Map<string, z.output<Schema>>> {
  const { rows } = await database.query<{ id: string; content: unknown }>(statement, [[...new Set(ids)]]);
  return new Map(rows.map((row) => [row.id, schema.parse(row.content)]));
}
