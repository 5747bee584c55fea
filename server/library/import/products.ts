import type { AuditEntryDraft } from '../../../core/audit/entry.ts';
import { PRODUCT_COLUMNS } from '../../../core/library/import-columns-library.ts';
import { productSchema } from '../../../core/library/product.ts';
import type { Product } from '../../../core/library/product.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import type { Database } from '../../db/client.ts';
import { itemHash } from './content-hash.ts';
import type { ItemKind, Outcome, Stored } from './item-kind.ts';

/** Products have no versions: the row holds what is true now, and the log both hashes of every change. */
export const PRODUCTS: ItemKind<Product> = {
  schema: productSchema,
  columns: PRODUCT_COLUMNS,
  keyOf: (product) => product.id,
  store: storeProducts,
};

async function storeProducts(deps: ChangeDeps, products: readonly Product[]): Promise<Stored> {
  await deps.database.query('SELECT version FROM library_version FOR UPDATE');
  const present = await loadPresent(deps.database, products);
  const outcomes: Outcome[] = [];
  const entries: AuditEntryDraft[] = [];
  const changed: Product[] = [];
  for (const product of products) {
    const before = present.get(product.id);
    const after = itemHash(product);
    const subject = { type: 'product', id: product.id };
    if (before === after) outcomes.push({ result: 'unchanged' });
    else {
      changed.push(product);
      outcomes.push({ result: before === undefined ? 'created' : 'updated' });
      entries.push(
        before === undefined
          ? { type: 'library.item_created', subject, after }
          : { type: 'library.item_changed', subject: { ...subject, revision: 1 }, before, after },
      );
    }
  }
  if (changed.length > 0) await writeProducts(deps.database, changed);
  return { outcomes, entries };
}

/** Hash of each product as the library has it. */
async function loadPresent(database: Database, products: readonly Product[]): Promise<Map<string, string>> {
  const { rows } = await database.query<Product>(
    `SELECT product_id AS id, name, generic_name AS "genericName", company_name AS "companyName",
       additional_monitoring AS "additionalMonitoring", indications
     FROM product WHERE product_id = ANY($1)`,
    [products.map(({ id }) => id)],
  );
  return new Map(rows.map((row) => [row.id, itemHash(row)]));
}

async function writeProducts(database: Database, products: readonly Product[]): Promise<void> {
  await database.query(
    `INSERT INTO product (product_id, name, generic_name, company_name, additional_monitoring, indications)
     SELECT id, name, "genericName", "companyName", "additionalMonitoring", indications
     FROM jsonb_to_recordset($1::jsonb) AS row (id text, name text, "genericName" text, "companyName" text,
       "additionalMonitoring" boolean, indications jsonb)
     ON CONFLICT (product_id) DO UPDATE SET name = excluded.name, generic_name = excluded.generic_name,
       company_name = excluded.company_name, additional_monitoring = excluded.additional_monitoring,
       indications = excluded.indications`,
    [JSON.stringify(products)],
  );
  await database.query('UPDATE library_version SET version = version + 1');
}
