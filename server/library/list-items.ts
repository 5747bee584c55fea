import type { z } from 'zod';
import type { listClaims, listReferences, listTemplates } from '../../core/contract/library.ts';
import type { Claim, Reference, Template } from '../../core/library/content.ts';
import type { Database } from '../db/client.ts';
import { Filter } from './filter.ts';

type Query = Omit<z.output<typeof listClaims.query>, 'product'> & { product?: string | undefined };

interface Paged {
  total: number;
  page: number;
  pageSize: number;
}

/** What differs between the lists: constants of this program, never input. */
interface ListSource {
  table: 'claim' | 'reference' | 'template';
  hasProduct: boolean;
  /** How many current things use the item. */
  usedBy: string;
}

interface Row<Item> {
  version: number;
  content: Item;
  usedBy: number;
}

async function listItems<Item>(
  database: Database,
  { table, hasProduct, usedBy }: ListSource,
  query: Query,
): Promise<{ rows: Row<Item>[] } & Paged> {
  const filter = new Filter()
    .add('item.status = ?', query.status)
    .add('item.expires_on <= ?', query.expiresBy)
    .words('item.content::text', query.text);
  if (hasProduct) filter.add('item.product_id = ?', query.product);
  const counted = await database.query<{ total: number }>(
    `SELECT count(*) AS total FROM ${table} AS item WHERE item.current AND ${filter.sql}`,
    filter.values,
  );
  const limit = filter.page(query);
  const { rows } = await database.query<Row<Item>>(
    `SELECT item.version, item.content, (${usedBy}) AS "usedBy"
     FROM ${table} AS item WHERE item.current AND ${filter.sql} ORDER BY item.${table}_id ${limit}`,
    filter.values,
  );
  return { rows, total: counted.rows[0]?.total ?? 0, page: query.page, pageSize: query.pageSize };
}

type ClaimPage = z.input<(typeof listClaims)['responses'][200]>;

export async function listClaimPage(database: Database, query: Query): Promise<ClaimPage> {
  const usedBy = `SELECT count(*) FROM module_claim JOIN content_module USING (module_id, version)
    WHERE content_module.current AND module_claim.claim_id = item.claim_id`;
  const { rows, ...page } = await listItems<Claim>(
    database,
    { table: 'claim', hasProduct: true, usedBy },
    query,
  );
  return { claims: rows.map(({ content, ...row }) => ({ ...row, claim: content })), ...page };
}

type ReferencePage = z.input<(typeof listReferences)['responses'][200]>;

export async function listReferencePage(database: Database, query: Query): Promise<ReferencePage> {
  const usedBy = `SELECT count(DISTINCT claim_id) FROM claim_reference JOIN claim USING (claim_id, version)
    WHERE claim.current AND claim_reference.reference_id = item.reference_id`;
  const source: ListSource = { table: 'reference', hasProduct: false, usedBy };
  const { rows, ...page } = await listItems<Reference>(database, source, query);
  return {
    references: rows.map(({ content: { anchors, ...reference }, ...row }) => ({
      ...row,
      reference,
      anchors: anchors.length,
    })),
    ...page,
  };
}

type TemplatePage = z.input<(typeof listTemplates)['responses'][200]>;

export async function listTemplatePage(database: Database, query: Query): Promise<TemplatePage> {
  const usedBy = 'SELECT count(*) FROM assembly WHERE assembly.template_id = item.template_id';
  const source: ListSource = { table: 'template', hasProduct: true, usedBy };
  const { rows, ...page } = await listItems<Template>(database, source, query);
  return {
    templates: rows.map(
      ({ content: { mjml: _mjml, fixedTexts: _fixedTexts, imported: _imported, ...template }, ...row }) => ({
        ...row,
        template,
      }),
    ),
    ...page,
  };
}
