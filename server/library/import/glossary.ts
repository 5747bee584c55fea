import type { AuditEntryDraft } from '../../../core/audit/entry.ts';
import { glossaryEntrySchema, glossaryFault } from '../../../core/library/glossary.ts';
import type { GlossaryEntry } from '../../../core/library/glossary.ts';
import { GLOSSARY_COLUMNS } from '../../../core/library/import-columns-glossary.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { itemHash } from './content-hash.ts';
import type { ItemKind, Outcome, Stored } from './item-kind.ts';
import { faultsOf, productRemarks } from './known-ids.ts';

/** Entries have no versions: the row holds what is asked for now, and the log both hashes of every change. */
export const GLOSSARY: ItemKind<GlossaryEntry> = {
  schema: glossaryEntrySchema,
  columns: GLOSSARY_COLUMNS,
  keyOf: ({ id }) => id,
  findProblems: (_, entries) => Promise.resolve(faultsOf(entries, glossaryFault)),
  findWarnings: productRemarks,
  store: storeEntries,
};

async function storeEntries(deps: ChangeDeps, items: readonly GlossaryEntry[]): Promise<Stored> {
  const { database } = deps;
  await database.query('SELECT version FROM library_version FOR UPDATE');
  const { rows } = await database.query<{ id: string; hash: string }>(
    'SELECT entry_id AS id, content_hash AS hash FROM glossary_entry WHERE entry_id = ANY($1)',
    [items.map(({ id }) => id)],
  );
  const present = new Map(rows.map(({ id, hash }) => [id, hash]));
  const outcomes: Outcome[] = [];
  const entries: AuditEntryDraft[] = [];
  const changed: { item: GlossaryEntry; hash: string }[] = [];
  for (const item of items) {
    const before = present.get(item.id);
    const after = itemHash(item);
    if (before === after) {
      outcomes.push({ result: 'unchanged' });
      continue;
    }
    const subject = { type: 'glossary_entry', id: item.id };
    changed.push({ item, hash: after });
    outcomes.push({ result: before === undefined ? 'created' : 'updated' });
    entries.push(
      before === undefined
        ? { type: 'library.item_created', subject, after }
        : { type: 'library.item_changed', subject: { ...subject, revision: 1 }, before, after },
    );
  }
  if (changed.length > 0) await writeEntries(deps, changed);
  return { outcomes, entries };
}

async function writeEntries(
  { database, clock }: ChangeDeps,
  changed: readonly { item: GlossaryEntry; hash: string }[],
): Promise<void> {
  await database.query(
    `INSERT INTO glossary_entry (entry_id, product_id, source_language, target_language, content, content_hash, changed_at)
     SELECT id, product, source, target, content, hash, $2
     FROM jsonb_to_recordset($1::jsonb) AS row (id text, product text, source text, target text, content jsonb, hash text)
     ON CONFLICT (entry_id) DO UPDATE SET product_id = excluded.product_id,
       source_language = excluded.source_language, target_language = excluded.target_language,
       content = excluded.content, content_hash = excluded.content_hash, changed_at = excluded.changed_at`,
    [
      JSON.stringify(
        changed.map(({ item, hash }) => ({
          id: item.id,
          product: item.product ?? null,
          source: item.source.language,
          target: item.target?.language ?? null,
          content: item,
          hash,
        })),
      ),
      clock().toISOString(),
    ],
  );
  await database.query('UPDATE library_version SET version = version + 1');
}
