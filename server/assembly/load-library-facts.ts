import type { z } from 'zod';
import { allFills } from '../../core/assembly/assembly.ts';
import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import { claimSchema, moduleSchema, referenceSchema, templateSchema } from '../../core/library/content.ts';
import { markersOf } from '../../core/library/markup.ts';
import { productSchema } from '../../core/library/product.ts';
import { versionKey } from '../../core/library/version-key.ts';
import type { KnownFacts, ProductFacts } from '../../guardrails/facts.ts';
import { picturesOf } from '../../core/library/visual/pictures-in-email.ts';
import type { Database } from '../db/client.ts';
import { findVisuals } from '../library/visuals/find-visuals.ts';

interface ItemRow {
  /** The stored item with its present status. */
  item: unknown;
}
interface PinnedRow extends ItemRow {
  version: number;
  current_version: number;
}

/** The status column moves on its own, so it replaces the one in the content. */
const ITEM = `content || jsonb_build_object('status', status) AS item`;

type LibraryFacts = Pick<KnownFacts, 'template' | 'modules' | 'claims' | 'references' | 'visuals'>;

/** The pinned template and modules, and the current claims and references behind them, in five queries. */
export async function loadLibraryFacts(database: Database, content: AssemblyContent): Promise<LibraryFacts> {
  const template = await loadTemplate(database, content);
  const modules = await loadModules(database, content);
  const claimIds = [...modules.values()].flatMap((module) => module.claims);
  const claims = await loadCurrent(database, 'claim', claimIds, claimSchema);
  const referenceIds = [
    ...[...claims.values()].flatMap((claim) => claim.references.map(({ reference }) => reference)),
    ...allFills(content).flatMap((fill) => markersOf(fill.text)),
  ];
  return {
    template,
    modules,
    claims,
    references: await loadCurrent(database, 'reference', referenceIds, referenceSchema),
    visuals: await findVisuals(database, picturesOf(content, template)),
  };
}

async function loadTemplate(
  database: Database,
  { template }: AssemblyContent,
): Promise<KnownFacts['template']> {
  const { rows } = await database.query<PinnedRow>(
    `SELECT version, ${ITEM},
       (SELECT version FROM template newest WHERE newest.template_id = $1 AND newest.current) AS current_version
     FROM template WHERE template_id = $1 AND version = $2`,
    [template.id, template.version],
  );
  const [row] = rows;
  if (!row) return null;
  return { ...templateSchema.parse(row.item), version: row.version, currentVersion: row.current_version };
}

async function loadModules(database: Database, content: AssemblyContent): Promise<KnownFacts['modules']> {
  const fills = allFills(content);
  const { rows } = await database.query<PinnedRow>(
    `SELECT DISTINCT ON (module_id, version) version, ${ITEM},
       (SELECT newest.version FROM content_module newest
         WHERE newest.module_id = pinned.module_id AND newest.current) AS current_version
     FROM unnest($1::text[], $2::integer[]) AS pin (module_id, version)
     JOIN content_module pinned USING (module_id, version)`,
    [fills.map((fill) => fill.moduleId), fills.map((fill) => fill.version)],
  );
  return new Map(
    rows.map((row) => {
      const module = moduleSchema.parse(row.item);
      const pinned = { ...module, version: row.version, currentVersion: row.current_version };
      return [versionKey(module.id, row.version), pinned];
    }),
  );
}

async function loadCurrent<Schema extends z.ZodType<{ id: string }>>(
  database: Database,
  table: 'claim' | 'reference',
  ids: readonly string[],
  schema: Schema,
): Promise<Map<string, z.output<Schema>>> {
  if (ids.length === 0) return new Map();
  const { rows } = await database.query<ItemRow>(
    `SELECT ${ITEM} FROM ${table} WHERE current AND ${table}_id = ANY($1::text[])`,
    [[...new Set(ids)]],
  );
  return new Map(
    rows.map(({ item }) => {
      const parsed = schema.parse(item);
      return [parsed.id, parsed];
    }),
  );
}

/** What rules ask of a product in a market; undefined when the library has no record of it. */
export async function loadProductFacts(
  database: Database,
  productId: string | undefined,
  market: string,
): Promise<ProductFacts | undefined> {
  if (productId === undefined) return undefined;
  const { rows } = await database.query<{
    name: string;
    generic_name: string;
    additional_monitoring: boolean;
    indications: unknown;
  }>('SELECT name, generic_name, additional_monitoring, indications FROM product WHERE product_id = $1', [
    productId,
  ]);
  const [row] = rows;
  if (!row) return undefined;
  const indications = productSchema.shape.indications.parse(row.indications);
  const licensed = indications.filter(
    (each) => !('markets' in each) || each.markets === undefined || each.markets.includes(market),
  );
  return {
    id: productId,
    name: row.name,
    substance: row.generic_name,
    additionalMonitoring: row.additional_monitoring,
    // A product without any indication is one whose indications nobody recorded.
    indications: indications.length === 0 ? undefined : licensed.map(({ id }) => id),
  };
}
