import type { ChangeDeps } from '../../audit/change-deps.ts';
import type { Database } from '../../db/client.ts';
import type { Columns, NewVersion, VersionedItem, VersionedTable } from './versioned-table.ts';

const COMMON: Columns = [
  ['version', 'integer'],
  ['current', 'boolean'],
  ['status', 'text'],
  ['expires_on', 'date'],
  ['content', 'jsonb'],
  ['content_hash', 'text'],
  ['created_at', 'timestamptz'],
];

/** Inserts new versions with their typed rows, and takes the current flag from the versions before them. */
export async function writeVersions<Item extends VersionedItem>(
  deps: ChangeDeps,
  table: VersionedTable<Item>,
  fresh: readonly NewVersion<Item>[],
): Promise<void> {
  if (fresh.length === 0) return;
  const key = (version: NewVersion<Item>) => ({
    [table.idColumn]: version.item.id,
    version: version.version,
  });
  const createdAt = deps.clock().toISOString();
  await retire(deps.database, table, fresh);
  await insert(
    deps.database,
    table.table,
    [[table.idColumn, 'text'], ...COMMON, ...table.columns],
    fresh.map((version) => ({
      ...key(version),
      current: true,
      status: version.item.status,
      expires_on: version.item.expires ?? null,
      content: version.item,
      content_hash: version.hash,
      created_at: createdAt,
      ...table.values(version.item),
    })),
  );
  for (const child of table.children) {
    const rows = fresh.flatMap((version) =>
      child.rows(version.item).map((row) => ({ ...key(version), ...row })),
    );
    await insert(
      deps.database,
      child.table,
      [[table.idColumn, 'text'], ['version', 'integer'], ...child.columns],
      rows,
    );
  }
}

async function retire<Item extends VersionedItem>(
  database: Database,
  { table, idColumn, children }: VersionedTable<Item>,
  fresh: readonly NewVersion<Item>[],
): Promise<void> {
  const ids = fresh.filter(({ version }) => version > 1).map(({ item }) => item.id);
  if (ids.length === 0) return;
  const tables = [table, ...children.filter((child) => child.repeatsCurrent).map((child) => child.table)];
  for (const each of tables) {
    await database.query(`UPDATE ${each} SET current = false WHERE current AND ${idColumn} = ANY($1)`, [ids]);
  }
}

/** One statement for all rows: the rows travel as one JSON parameter. */
async function insert(
  database: Database,
  table: string,
  columns: Columns,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map(([name]) => name).join(', ');
  const types = columns.map(([name, type]) => `${name} ${type}`).join(', ');
  await database.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS row (${types})`,
    [JSON.stringify(rows)],
  );
}
