import { allFills, type AssemblyContent } from '../../core/assembly/assembly.ts';
import { markersOf } from '../../core/library/markup.ts';
import { CodedError } from '../../core/errors.ts';
import {
  type Claim,
  claimSchema,
  type Reference,
  referenceSchema,
  type Template,
  templateSchema,
} from '../../core/library/content.ts';
import { picturesOf } from '../../core/library/visual/pictures-in-email.ts';
import type { NamedVisuals } from '../../core/library/visual/visual.ts';
import { versionKey } from '../../core/library/version-key.ts';
import type { Database } from '../db/client.ts';
import { findVisuals } from '../library/visuals/find-visuals.ts';
import type { HashedItem } from './content-hash.ts';

/** Everything that rendering and hashing an assembly needs from the library. */
export interface LibraryForRender {
  template: Template;
  templateItem: HashedItem;
  /** Current versions of the references that markers name; one that the library does not hold is absent. */
  references: Map<string, Reference>;
  /** Current claims with footnotes, by the version of the module that makes them. */
  claims: Map<string, Claim[]>;
  /** Current visuals by the names that the email gives them; one that the library does not hold is absent. */
  visuals: NamedVisuals;
  /** The pinned module versions; one that the library does not hold is absent. */
  modules: HashedItem[];
  /** Job code of the first fill's module that has one. */
  jobCode: string | null;
}

/**
 * Loads the pinned template and modules and the current references of a content.
 *
 * @throws CodedError `not_found` when the library does not hold the pinned template version.
 */
export async function loadRenderInput(db: Database, content: AssemblyContent): Promise<LibraryForRender> {
  const { id, version } = content.template;
  const found = await db.query<{ content: unknown; content_hash: string }>(
    'SELECT content, content_hash FROM template WHERE template_id = $1 AND version = $2',
    [id, version],
  );
  const row = found.rows[0];
  if (!row) throw new CodedError('not_found', `The library has no template ${id} in version ${version}.`);
  const modules = await loadModules(db, content);
  const template = templateSchema.parse(row.content);
  return {
    template,
    templateItem: { id, version, contentHash: row.content_hash },
    references: await loadReferences(db, content),
    claims: await loadFootnotedClaims(db, content),
    visuals: await findVisuals(db, picturesOf(content, template)),
    modules: modules.map(({ id: moduleId, version: moduleVersion, contentHash }) => ({
      id: moduleId,
      version: moduleVersion,
      contentHash,
    })),
    jobCode: modules.find((module) => module.jobCode !== null)?.jobCode ?? null,
  };
}

async function loadReferences(db: Database, content: AssemblyContent): Promise<Map<string, Reference>> {
  const ids = [...new Set(allFills(content).flatMap((fill) => markersOf(fill.text)))];
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<{ reference_id: string; content: unknown }>(
    'SELECT reference_id, content FROM reference WHERE current AND reference_id = ANY($1::text[])',
    [ids],
  );
  return new Map(rows.map((row) => [row.reference_id, referenceSchema.parse(row.content)]));
}

async function loadFootnotedClaims(db: Database, content: AssemblyContent): Promise<Map<string, Claim[]>> {
  const claims = new Map<string, Claim[]>();
  if (content.slots.length === 0) return claims;
  const { rows } = await db.query<{ module_id: string; version: number; content: unknown }>(
    `SELECT m.module_id, m.version, c.content
       FROM (SELECT DISTINCT module_id, version FROM unnest($1::text[], $2::integer[]) AS pin (module_id, version)) AS used
       JOIN content_module m ON m.module_id = used.module_id AND m.version = used.version
       CROSS JOIN LATERAL jsonb_array_elements_text(coalesce(m.content->'claims', '[]')) WITH ORDINALITY AS made (claim_id, place)
       JOIN claim c ON c.claim_id = made.claim_id AND c.current
      WHERE c.content->'footnotes' <> '[]'::jsonb
      ORDER BY m.module_id, m.version, made.place`,
    [content.slots.map((fill) => fill.moduleId), content.slots.map((fill) => fill.version)],
  );
  for (const row of rows) {
    const key = versionKey(row.module_id, row.version);
    claims.set(key, [...(claims.get(key) ?? []), claimSchema.parse(row.content)]);
  }
  return claims;
}

interface PinnedModule extends HashedItem {
  jobCode: string | null;
}

async function loadModules(db: Database, content: AssemblyContent): Promise<PinnedModule[]> {
  const fills = allFills(content);
  if (fills.length === 0) return [];
  const { rows } = await db.query<{
    module_id: string;
    version: number;
    content_hash: string;
    job_code: string | null;
  }>(
    `SELECT m.module_id, m.version, m.content_hash, m.content->>'jobCode' AS job_code
       FROM unnest($1::text[], $2::integer[]) WITH ORDINALITY AS used (module_id, version, place)
       JOIN content_module m ON m.module_id = used.module_id AND m.version = used.version
      ORDER BY used.place`,
    [fills.map((fill) => fill.moduleId), fills.map((fill) => fill.version)],
  );
  return rows.map((row) => ({
    id: row.module_id,
    version: row.version,
    contentHash: row.content_hash,
    jobCode: row.job_code,
  }));
}
