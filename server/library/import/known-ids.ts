import type { FieldProblem } from '../../../core/library/import-words.ts';
import type { Database } from '../../db/client.ts';

/** The current ids of one table among those asked for. */
export async function knownIds(
  database: Database,
  table: 'reference' | 'claim' | 'content_module' | 'product' | 'hcp',
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await database.query<{ id: string }>(KNOWN[table], [[...new Set(ids)]]);
  return new Set(rows.map(({ id }) => id));
}

const KNOWN = {
  reference: 'SELECT reference_id AS id FROM reference WHERE current AND reference_id = ANY($1)',
  claim: 'SELECT claim_id AS id FROM claim WHERE current AND claim_id = ANY($1)',
  content_module: 'SELECT module_id AS id FROM content_module WHERE current AND module_id = ANY($1)',
  product: 'SELECT product_id AS id FROM product WHERE product_id = ANY($1)',
  hcp: 'SELECT hcp_id AS id FROM hcp WHERE hcp_id = ANY($1)',
} as const;

/** A remark at each item whose product is not listed: the checks that need its facts will not pass. */
export async function productRemarks(
  database: Database,
  items: readonly { product?: string | undefined }[],
): Promise<ReadonlyMap<number, FieldProblem>> {
  const named = items.flatMap(({ product }) => (product === undefined ? [] : [product]));
  const known = await knownIds(database, 'product', named);
  const remarks = new Map<number, FieldProblem>();
  for (const [index, { product }] of items.entries()) {
    if (product === undefined || known.has(product)) continue;
    const reason = `names ${product}, which is not in the list of products; import it with "import products"`;
    remarks.set(index, { field: 'product', reason });
  }
  return remarks;
}

/** The first fault of each item, by position. */
export function faultsOf<Item>(
  items: readonly Item[],
  faultOf: (item: Item) => FieldProblem | undefined,
): Map<number, FieldProblem> {
  const faults = new Map<number, FieldProblem>();
  for (const [index, item] of items.entries()) {
    const fault = faultOf(item);
    if (fault) faults.set(index, fault);
  }
  return faults;
}
