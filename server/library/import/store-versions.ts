import type { AuditEntryDraft } from '../../../core/audit/entry.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import type { Database } from '../../db/client.ts';
import { itemHash } from './content-hash.ts';
import type { Outcome, Stored, StoreOptions } from './item-kind.ts';
import type { NewVersion, VersionedItem, VersionedTable } from './versioned-table.ts';
import { writeVersions } from './write-versions.ts';

interface Present {
  id: string;
  version: number;
  status: string;
  contentHash: string;
}

/**
 * Stores items that have versions. Same content: unchanged. Other content: a new version becomes current. Only the
 * status differs: the present version gets it, except that nothing withdrawn comes back without new content.
 */
export async function storeVersions<Item extends VersionedItem>(
  deps: ChangeDeps,
  table: VersionedTable<Item>,
  items: readonly Item[],
  options: StoreOptions,
): Promise<Stored> {
  // One writer of the library at a time: two imports of the same item would otherwise make the same version.
  await deps.database.query('SELECT version FROM library_version FOR UPDATE');
  const present = await loadPresent(deps.database, table, items);
  const fresh: NewVersion<Item>[] = [];
  const moved: { id: string; status: string }[] = [];
  const outcomes: Outcome[] = [];
  const entries: AuditEntryDraft[] = [];
  for (const item of items) {
    const before = present.get(item.id);
    const hash = itemHash(item);
    const subject = { type: table.subject, id: item.id, revision: before?.version ?? 1 };
    if (before === undefined) {
      fresh.push({ item, hash, version: 1 });
      outcomes.push({ result: 'created' });
      entries.push({ type: 'library.item_created', subject, after: hash });
    } else if (before.contentHash !== hash) {
      const version = before.version + 1;
      fresh.push({ item, hash, version });
      outcomes.push({ result: 'updated' });
      entries.push({
        type: 'library.item_changed',
        subject: { ...subject, revision: version },
        before: before.contentHash,
        after: hash,
      });
    } else if (before.status === item.status || options.keepStatus) {
      outcomes.push({ result: 'unchanged' });
    } else if (before.status === 'withdrawn') {
      const reason = 'is withdrawn in the library and stays so, because the file brings no new content';
      outcomes.push({ result: 'unchanged', warning: { field: 'status', reason } });
    } else {
      moved.push({ id: item.id, status: item.status });
      outcomes.push({ result: 'updated' });
      entries.push({
        type: 'library.status_changed',
        subject,
        details: { from: before.status, to: item.status },
      });
    }
  }
  await writeVersions(deps, table, fresh);
  await moveStatus(deps.database, table, moved);
  if (entries.length > 0) await deps.database.query('UPDATE library_version SET version = version + 1');
  return { outcomes, entries };
}

async function loadPresent<Item extends VersionedItem>(
  database: Database,
  { table, idColumn }: VersionedTable<Item>,
  items: readonly Item[],
): Promise<Map<string, Present>> {
  const { rows } = await database.query<Present>(
    `SELECT ${idColumn} AS id, version, status, content_hash AS "contentHash"
     FROM ${table} WHERE current AND ${idColumn} = ANY($1)`,
    [items.map((item) => item.id)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function moveStatus<Item extends VersionedItem>(
  database: Database,
  { table, idColumn }: VersionedTable<Item>,
  moved: readonly { id: string; status: string }[],
): Promise<void> {
  if (moved.length === 0) return;
  await database.query(
    `UPDATE ${table} AS item SET status = moved.status,
       content = jsonb_set(item.content, '{status}', to_jsonb(moved.status))
     FROM unnest($1::text[], $2::text[]) AS moved (id, status)
     WHERE item.current AND item.${idColumn} = moved.id`,
    [moved.map(({ id }) => id), moved.map(({ status }) => status)],
  );
}
