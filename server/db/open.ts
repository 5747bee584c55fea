import type { Database } from './client.ts';
import { databaseUnavailable, sqlState } from './database-errors.ts';
import { migrate } from './migrate.ts';
import { connectPostgres } from './pg.ts';
import { connectEmbedded } from './pglite/connect.ts';

export interface DatabaseSettings {
  /** A PostgreSQL server with pgvector; without it the embedded engine is used. */
  databaseUrl?: string | undefined;
  /** Folder of the embedded engine; needed without `databaseUrl`. */
  dataDir?: string | undefined;
  poolSize?: number;
  freeSpaceFloorBytes?: number;
  statementLimitMs?: number;
}

/** Opens the database that the settings name and brings its schema up to date. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const database = await connectDatabase(settings);
  try {
    await ensureVectors(database);
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Opens the database as it is, without pgvector and migrations: for restoring into an empty one. */
export async function connectDatabase({
  databaseUrl,
  dataDir,
  ...limits
}: DatabaseSettings): Promise<Database> {
  if (databaseUrl !== undefined) return connectPostgres({ databaseUrl, ...limits });
  if (dataDir !== undefined) return connectEmbedded({ dataDir, ...limits });
  throw databaseUnavailable('Neither a database address nor a data folder is configured; set one of them.');
}

const FEATURE_NOT_SUPPORTED = '0A000';
const UNDEFINED_FILE = '58P01';
const INSUFFICIENT_PRIVILEGE = '42501';

/** Makes sure that the database has the `vector` type. */
export async function ensureVectors(database: Database): Promise<void> {
  const { rowCount } = await database.query(`SELECT FROM pg_extension WHERE extname = 'vector'`);
  if (rowCount > 0) return;
  try {
    await database.query('CREATE EXTENSION IF NOT EXISTS vector');
  } catch (error) {
    const state = sqlState(error) ?? '';
    if ([FEATURE_NOT_SUPPORTED, UNDEFINED_FILE].includes(state)) {
      throw databaseUnavailable(
        'The PostgreSQL server has no pgvector extension; install pgvector 0.8 or later on it and start again.',
        error,
      );
    }
    if (state === INSUFFICIENT_PRIVILEGE) {
      throw databaseUnavailable(
        'The database has no pgvector extension and its user may not add it; ' +
          'run CREATE EXTENSION vector there as an administrator and start again.',
        error,
      );
    }
    throw error;
  }
}
