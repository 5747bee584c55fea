import { SYSTEM } from '../../../core/access/actor.ts';
import { CodedError } from '../../../core/errors.ts';
import { IMPORT_KINDS } from '../../../core/library/import-result.ts';
import type { ImportKind } from '../../../core/library/import-result.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import type { Database } from '../../db/client.ts';
import { importFiles } from '../../library/import/import-files.ts';
import { sourceFromBytes } from '../../library/import/source.ts';
import type { LibraryChanges } from './case-schema.ts';
import { mergePatch } from './merge-patch.ts';
import type { Json } from './merge-patch.ts';

type Item = { [key: string]: Json };

/** Statement that reads the present item with the id $1 as it would be imported; a status stands beside its content. */
const versioned = (table: string, idColumn: string): string =>
  `SELECT content || jsonb_build_object('status', status) AS item FROM ${table} WHERE current AND ${idColumn} = $1`;

const READ_ITEM: Partial<Record<ImportKind, string>> = {
  products: `SELECT jsonb_build_object('id', product_id, 'name', name, 'genericName', generic_name,
      'companyName', company_name, 'additionalMonitoring', additional_monitoring, 'indications', indications) AS item
    FROM product WHERE product_id = $1`,
  references: versioned('reference', 'reference_id'),
  claims: versioned('claim', 'claim_id'),
  modules: versioned('content_module', 'module_id'),
  templates: versioned('template', 'template_id'),
  hcps: 'SELECT content AS item FROM hcp WHERE hcp_id = $1',
  consents: 'SELECT content AS item FROM consent WHERE consent_id = $1',
  signals: 'SELECT content AS item FROM signal WHERE signal_id = $1',
  preferences:
    'SELECT content AS item FROM preference WHERE preference_id = $1 ORDER BY revision DESC LIMIT 1',
  touches: 'SELECT content AS item FROM touch WHERE touch_id = $1',
};

/**
 * Changes the library as a case says, through the ordinary import and in the caller's transaction.
 *
 * @throws CodedError invalid_import when an item is refused.
 */
export async function changeLibrary(deps: ChangeDeps, changes: LibraryChanges): Promise<void> {
  for (const kind of IMPORT_KINDS) {
    if (kind === 'label') continue;
    const items = changes[kind] ?? [];
    if (items.length === 0) continue;
    const whole: Json[] = [];
    for (const item of items) whole.push(mergePatch(await presentItem(deps.database, kind, item), item));
    const bytes = new TextEncoder().encode(JSON.stringify(whole));
    const result = await importFiles({ deps, actor: SYSTEM, kind }, [sourceFromBytes(`${kind}.json`, bytes)]);
    const [refused] = result.rejected;
    if (!refused) continue;
    const place = `${kind}, item ${refused.row}${refused.field === '' ? '' : `, ${refused.field}`}`;
    throw new CodedError('invalid_import', `${place}: ${refused.reason}`);
  }
}

async function presentItem(database: Database, kind: ImportKind, { id }: Item): Promise<Item | undefined> {
  const statement = READ_ITEM[kind];
  if (statement === undefined || typeof id !== 'string') return undefined;
  const { rows } = await database.query<{ item: Item }>(statement, [id]);
  return rows[0]?.item;
}
