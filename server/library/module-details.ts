import { moduleSchema } from '../../core/library/content.ts';
import type { ContentModule } from '../../core/library/content.ts';
import type { Database } from '../db/client.ts';
import type { RenditionKey } from './rendition-texts.ts';

/** What choosing and explaining need of a module version, beyond what ranking reads. */
export interface ModuleDetails extends RenditionKey {
  text: string;
  keyMessage: string;
  claims: string[];
  requires: string[];
  excludes: string[];
  /** One list per claim that asks for a safety note: one of these modules must stand in the same email. */
  safetyNotes: string[][];
  performance?: ContentModule['performance'];
}

const contentSchema = moduleSchema
  .pick({ keyMessage: true, claims: true, requires: true, excludes: true, performance: true })
  .strip();

interface Row extends RenditionKey {
  text: string;
  content: unknown;
  safetyNotes: string[][];
}

/** Details of the module versions in a language, by module id. */
export async function moduleDetails(
  database: Database,
  language: string,
  keys: readonly RenditionKey[],
): Promise<Map<string, ModuleDetails>> {
  const { rows } = await database.query<Row>(
    `SELECT m.module_id AS "moduleId", m.version, m.content, r.text,
       coalesce((SELECT jsonb_agg(c.content->'safetyNotes' ORDER BY mc.position) FROM module_claim mc
         JOIN claim c ON c.claim_id = mc.claim_id AND c.current
         WHERE mc.module_id = m.module_id AND mc.version = m.version
           AND jsonb_array_length(coalesce(c.content->'safetyNotes', '[]')) > 0), '[]') AS "safetyNotes"
     FROM unnest($2::text[], $3::integer[]) AS wanted (module_id, version)
     JOIN content_module m ON m.module_id = wanted.module_id AND m.version = wanted.version
     JOIN module_rendition r ON r.module_id = m.module_id AND r.version = m.version AND r.language = $1`,
    [language, keys.map(({ moduleId }) => moduleId), keys.map(({ version }) => version)],
  );
  return new Map(
    rows.map(({ content, ...row }) => [row.moduleId, { ...row, ...contentSchema.parse(content) }]),
  );
}
