import type { Database } from './client.ts';
import { databaseUnavailable } from './database-errors.ts';
import { readMigrations } from './migration-files.ts';
import type { Migration } from './migration-files.ts';

interface AppliedMigration {
  number: number;
  name: string;
  checksum: string;
}

const HISTORY_TABLE = `
  CREATE TABLE IF NOT EXISTS schema_migrations (
    number integer PRIMARY KEY,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`;

/** Any constant does, as long as every version of this program uses the same. */
const ADVISORY_LOCK = 7_460_101;

/**
 * Brings the schema up to date: each missing migration in its own transaction, under an advisory lock, so that two
 * servers that start together do not both apply it.
 * @returns the names of the migrations applied now
 * @throws CodedError when the database is newer than this program, or a past migration was changed
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  const applied: string[] = [];
  let next = await applyNext(database, migrations);
  while (next) {
    applied.push(next.name);
    next = await applyNext(database, migrations);
  }
  return applied;
}

function applyNext(database: Database, migrations: readonly Migration[]): Promise<Migration | undefined> {
  return database.transaction(async () => {
    await database.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    const past = await appliedMigrations(database);
    assertSameHistory(past, migrations);
    const next = migrations[past.length];
    if (!next) return undefined;
    if (past.length === 0) await database.script(HISTORY_TABLE);
    await database.script(next.sql);
    await database.query('INSERT INTO schema_migrations (number, name, checksum) VALUES ($1, $2, $3)', [
      next.number,
      next.name,
      next.checksum,
    ]);
    return next;
  });
}

/** Number of the last migration in the database; 0 for an empty one. */
export const schemaLevel = async (database: Database): Promise<number> =>
  (await appliedMigrations(database)).length;

async function appliedMigrations(database: Database): Promise<AppliedMigration[]> {
  const { rows: found } = await database.query<{ exists: boolean }>(
    `SELECT to_regclass('public.schema_migrations') IS NOT NULL AS "exists"`,
  );
  if (found[0]?.exists !== true) return [];
  const { rows } = await database.query<AppliedMigration>(
    'SELECT number, name, checksum FROM schema_migrations ORDER BY number',
  );
  return rows;
}

function assertSameHistory(past: readonly AppliedMigration[], migrations: readonly Migration[]): void {
  for (const [position, { number, name, checksum }] of past.entries()) {
    const known = migrations[position];
    if (!known) {
      throw databaseUnavailable(
        `The database was made by a newer version (it has migration ${number} "${name}", this version knows ` +
          `${migrations.length}); nothing was changed, start that newer version.`,
      );
    }
    if (known.number !== number || known.checksum !== checksum) {
      throw databaseUnavailable(
        `Migration ${number} "${name}" in the database differs from the one in this version; nothing was changed, ` +
          'start the version that made the database or restore the original migration file.',
      );
    }
  }
}
