import { allFills, type AssemblyContent } from '../../../core/assembly/assembly.ts';
import { type Template, templateSchema } from '../../../core/library/content.ts';
import { markersOf } from '../../../core/library/markup.ts';
import { versionKey } from '../../../core/library/version-key.ts';
import type { Database } from '../../db/client.ts';

/** What the blocks of some assemblies are made from. */
export interface BlockLibrary {
  /** Pinned versions; key: `id@version`. */
  templates: ReadonlyMap<string, Template>;
  /** Texts of pinned module versions; key: `id@version language`. */
  renditions: ReadonlyMap<string, string>;
  /** Citation and address of current references, as an email prints them; key: reference id. */
  citations: ReadonlyMap<string, string>;
}

export const renditionKey = (moduleId: string, version: number, language: string): string =>
  `${versionKey(moduleId, version)} ${language}`;

/** Loads it for many assemblies in three queries. */
export async function loadBlockLibrary(
  database: Database,
  contents: readonly AssemblyContent[],
): Promise<BlockLibrary> {
  const fills = contents.flatMap(allFills);
  const templates = await database.query<{ id: string; version: number; content: unknown }>(
    `SELECT DISTINCT t.template_id AS id, t.version, t.content
       FROM unnest($1::text[], $2::integer[]) AS pin (id, version)
       JOIN template t ON t.template_id = pin.id AND t.version = pin.version`,
    [contents.map(({ template }) => template.id), contents.map(({ template }) => template.version)],
  );
  const renditions = await database.query<{ id: string; version: number; language: string; text: string }>(
    `SELECT DISTINCT r.module_id AS id, r.version, r.language, r.text
       FROM unnest($1::text[], $2::integer[], $3::text[]) AS pin (id, version, language)
       JOIN module_rendition r
         ON r.module_id = pin.id AND r.version = pin.version AND r.language = pin.language`,
    [
      fills.map((fill) => fill.moduleId),
      fills.map((fill) => fill.version),
      fills.map((fill) => fill.language),
    ],
  );
  const citations = await database.query<{ id: string; citation: string; url: string | null }>(
    `SELECT reference_id AS id, content->>'citation' AS citation, content->>'url' AS url
       FROM reference WHERE current AND reference_id = ANY($1::text[])`,
    [[...new Set(fills.flatMap((fill) => markersOf(fill.text)))]],
  );
  return {
    templates: new Map(
      templates.rows.map((row) => [versionKey(row.id, row.version), templateSchema.parse(row.content)]),
    ),
    renditions: new Map(
      renditions.rows.map((row) => [renditionKey(row.id, row.version, row.language), row.text]),
    ),
    citations: new Map(
      citations.rows.map(({ id, citation, url }) => [id, url === null ? citation : `${citation} ${url}`]),
    ),
  };
}
