import type { Database } from '../../db/client.ts';
import { itemHash } from '../../library/import/content-hash.ts';
import type { Outcome, Stored } from '../../library/import/item-kind.ts';

interface Key {
  hcpId: string;
  id: string;
}

/** SQL of one table of people. Every key leads with the HCP. */
interface PeopleTable<Item> {
  /** Keys and hashes of the rows that are there, of the keys in `$1` (HCP ids) and `$2` (ids). */
  presentQuery: string;
  keyOf: (item: Item) => Key;
  /** Inserts or replaces the rows of `$1`: a JSON list of `{content, contentHash}`. */
  write: string;
}

/**
 * Stores items about people: the row holds what is true now. There are no entries per item, because the log keeps no
 * identifier of a person; the import's own entry has the counts.
 */
export async function storePeople<Item extends object>(
  database: Database,
  items: readonly Item[],
  table: PeopleTable<Item>,
): Promise<Stored> {
  const keys = items.map(table.keyOf);
  const { rows } = await database.query<Key & { contentHash: string }>(table.presentQuery, [
    keys.map(({ hcpId }) => hcpId),
    keys.map(({ id }) => id),
  ]);
  const present = new Map(rows.map((row) => [JSON.stringify([row.hcpId, row.id]), row.contentHash]));
  const changed: { content: Item; contentHash: string }[] = [];
  const outcomes = items.map((item): Outcome => {
    const { hcpId, id } = table.keyOf(item);
    const before = present.get(JSON.stringify([hcpId, id]));
    const contentHash = itemHash(item);
    if (before === contentHash) return { result: 'unchanged' };
    changed.push({ content: item, contentHash });
    return { result: before === undefined ? 'created' : 'updated' };
  });
  if (changed.length > 0) await database.query(table.write, [JSON.stringify(changed)]);
  return { outcomes, entries: [] };
}
