import type { AssemblyContent } from '../../../core/assembly/assembly.ts';
import { allFills } from '../../../core/assembly/assembly.ts';
import { claimSchema, moduleSchema } from '../../../core/library/content.ts';
import { markersIn } from '../../../core/release/evidence/check-library.ts';
import type { EvidenceItem, EvidenceManifest } from '../../../core/release/evidence/manifest.ts';
import type { Database } from '../../db/client.ts';

type Items = Pick<EvidenceManifest, 'template' | 'modules' | 'claims' | 'references'>;

/** Each statement is written out, so that no name of a table is ever put together. */
const PINNED_TEMPLATE = `SELECT template_id AS id, version, content_hash AS "contentHash", content FROM template
  WHERE template_id = $1 AND version = $2`;
const PINNED_MODULES = `SELECT DISTINCT module_id AS id, version, content_hash AS "contentHash", content
  FROM content_module JOIN unnest($1::text[], $2::integer[]) AS pin (module_id, version) USING (module_id, version)
  ORDER BY module_id, version`;
const CURRENT_CLAIMS = `SELECT claim_id AS id, version, content_hash AS "contentHash", content FROM claim
  WHERE current AND claim_id = ANY($1::text[]) ORDER BY claim_id`;
const CURRENT_REFERENCES = `SELECT reference_id AS id, version, content_hash AS "contentHash", content FROM reference
  WHERE current AND reference_id = ANY($1::text[]) ORDER BY reference_id`;

/**
 * The library behind an email: the pinned template and modules, the claims that the modules make and the references
 * that claims or texts name, these two as they stand now (the checks judged them so).
 */
export async function loadItems(database: Database, content: AssemblyContent): Promise<Items> {
  const rowsOf = async (statement: string, values: readonly unknown[]): Promise<EvidenceItem[]> =>
    (await database.query<EvidenceItem>(statement, values)).rows;
  const [template] = await rowsOf(PINNED_TEMPLATE, [content.template.id, content.template.version]);
  if (!template) throw new Error(`The template ${content.template.id} is not in the library.`);
  const fills = allFills(content);
  const modules = await rowsOf(PINNED_MODULES, [
    fills.map(({ moduleId }) => moduleId),
    fills.map(({ version }) => version),
  ]);
  const claims = await rowsOf(CURRENT_CLAIMS, [
    modules.flatMap((item) => moduleSchema.parse(item.content).claims),
  ]);
  const cited = claims.flatMap((item) =>
    claimSchema.parse(item.content).references.map(({ reference }) => reference),
  );
  const references = await rowsOf(CURRENT_REFERENCES, [[...cited, ...markersIn(content)]]);
  return { template, modules, claims, references };
}
