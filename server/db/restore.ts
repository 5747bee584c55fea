import { isDeepStrictEqual } from 'node:util';
import { CodedError } from '../../core/errors.ts';
import { EXACT_TEXT_FORMS, quoted, readTables } from './backup-catalog.ts';
import type { BackupHeader } from './backup-format.ts';
import { readBackup } from './backup-reader.ts';
import type { Database } from './client.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migration-files.ts';
import type { Migration } from './migration-files.ts';
import { connectDatabase, ensureVectors } from './open.ts';
import type { DatabaseSettings } from './open.ts';
import { RowLoader } from './row-loader.ts';

export interface RestoreSummary {
  createdAt: string;
  tables: number;
  rows: number;
}

/** Checks the whole file, then restores it into the database that the settings name, which must be empty. */
export async function restoreBackup(settings: DatabaseSettings, file: string): Promise<RestoreSummary> {
  const header = await verifyBackup(file);
  const database = await connectDatabase(settings);
  try {
    await restoreInto(database, file);
    await migrate(database);
  } finally {
    await database.close();
  }
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
  return { createdAt: header.createdAt, tables: header.tables.length, rows };
}

/** Reads the file to its end; returns its header when it is whole, unaltered and of a known version. */
async function verifyBackup(file: string): Promise<BackupHeader> {
  let header: BackupHeader | undefined;
  for await (const item of readBackup(file)) {
    if (item.kind === 'header') ({ header } = item);
  }
  if (!header) throw new CodedError('invalid_request', `The file ${file} is empty; nothing was restored.`);
  migrationsOf(header);
  return header;
}

/**
 * Restores into an empty database in one transaction. Foreign keys are taken off and put back, which checks them once
 * over all rows and lets tables refer to each other in any order; own triggers rest meanwhile.
 */
async function restoreInto(database: Database, file: string): Promise<void> {
  await database.transaction(async () => {
    await assertEmpty(database);
    let loader: RowLoader | undefined;
    for await (const item of readBackup(file)) {
      if (item.kind === 'header') loader = await prepare(database, item.header);
      else await loader?.add(item.table, item.line);
    }
    await loader?.finish();
  });
}

async function prepare(database: Database, header: BackupHeader): Promise<RowLoader> {
  await ensureVectors(database);
  await migrate(database, migrationsOf(header));
  await database.script(EXACT_TEXT_FORMS);
  const described = header.tables.map(({ name, columns }) => ({ name, columns }));
  const byName = (tables: typeof described) => Object.fromEntries(tables.map((table) => [table.name, table]));
  if (!isDeepStrictEqual(byName(described), byName(await readTables(database)))) {
    throw new CodedError(
      'invalid_request',
      'The backup describes other tables than its version has; nothing was restored.',
    );
  }
  return RowLoader.begin(database, header);
}

/** The migrations that the backed-up database had. */
function migrationsOf(header: BackupHeader): Migration[] {
  const known = readMigrations().slice(0, header.migrations.length);
  const same = header.migrations.every((checksum, position) => known[position]?.checksum === checksum);
  if (same) return known;
  throw new CodedError(
    'invalid_request',
    'The backup was made by a newer or another version; nothing was restored, use the version that made it.',
  );
}

async function assertEmpty(database: Database): Promise<void> {
  const { rows } = await database.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
       AND NOT EXISTS (SELECT FROM pg_depend d
                       WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
     LIMIT 1`,
  );
  if (!rows[0]) return;
  throw new CodedError(
    'conflict',
    `The database is not empty (it has ${quoted(rows[0].name)}); nothing was restored, give an empty one.`,
  );
}
