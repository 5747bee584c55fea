import type { z } from 'zod';
import { notFound } from '../../core/access/policy.ts';
import type { getClaim, getReference } from '../../core/contract/library.ts';
import type { Claim, Reference } from '../../core/library/content.ts';
import type { Product } from '../../core/library/product.ts';
import type { ContentStatus } from '../../core/library/vocabulary/terms.ts';
import type { Database } from '../db/client.ts';
import { listStatusChanges } from './status-changes.ts';

interface Current<Item> {
  version: number;
  content: Item;
}

async function currentOf<Item>(
  database: Database,
  table: 'claim' | 'reference',
  id: string,
): Promise<Current<Item>> {
  const { rows } = await database.query<Current<Item>>(
    `SELECT version, content FROM ${table} WHERE current AND ${table}_id = $1`,
    [id],
  );
  const [row] = rows;
  if (!row) throw notFound();
  return row;
}

interface User {
  id: string;
  status: ContentStatus;
}

type ClaimDetail = z.input<(typeof getClaim)['responses'][200]>;

export async function claimDetail(database: Database, id: string): Promise<ClaimDetail> {
  const { version, content } = await currentOf<Claim>(database, 'claim', id);
  const { rows } = await database.query<User>(
    `SELECT module_id AS id, content_module.status FROM module_claim JOIN content_module USING (module_id, version)
     WHERE content_module.current AND claim_id = $1 ORDER BY module_id`,
    [id],
  );
  return {
    version,
    claim: content,
    modules: rows,
    statusChanges: await listStatusChanges(database, 'claim', id),
  };
}

type ReferenceDetail = z.input<(typeof getReference)['responses'][200]>;

export async function referenceDetail(database: Database, id: string): Promise<ReferenceDetail> {
  const { version, content } = await currentOf<Reference>(database, 'reference', id);
  const { rows } = await database.query<User>(
    `SELECT DISTINCT claim_id AS id, claim.status FROM claim_reference JOIN claim USING (claim_id, version)
     WHERE claim.current AND reference_id = $1 ORDER BY claim_id`,
    [id],
  );
  const statusChanges = await listStatusChanges(database, 'reference', id);
  return { version, reference: content, claims: rows, statusChanges };
}

export async function allProducts(database: Database): Promise<Product[]> {
  const { rows } = await database.query<Product>(
    `SELECT product_id AS id, name, generic_name AS "genericName", company_name AS "companyName",
       additional_monitoring AS "additionalMonitoring", indications
     FROM product ORDER BY name, product_id`,
  );
  return rows;
}
