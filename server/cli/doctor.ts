import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isCodedError } from '../../core/errors.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/client.ts';
import { schemaLevel } from '../db/migrate.ts';
import type { CommandOutcome } from './command-outcome.ts';

export interface DoctorDeps {
  config: Config;
  /** Version of this program. */
  version: string;
  webRoot: string;
  openDatabase: () => Promise<Database>;
}

interface DoctorReport {
  version: string;
  node: string;
  engine: 'pglite' | 'postgres';
  database: string | null;
  pgvector: string | null;
  schema: number | null;
  dataDir: string | null;
  freeBytes: number | null;
  embedder: string;
  /** One sentence for each thing that does not work, with what to do. */
  missing: string[];
}

/** `doctor`: what is there and what is missing; it also answers when the database cannot be opened. */
export async function doctorCommand(deps: DoctorDeps): Promise<CommandOutcome> {
  const { config } = deps;
  const embedded = config.databaseUrl === undefined;
  const report: DoctorReport = {
    version: deps.version,
    node: process.version,
    engine: embedded ? 'pglite' : 'postgres',
    database: null,
    pgvector: null,
    schema: null,
    dataDir: embedded ? resolve(config.dataDir) : null,
    freeBytes: embedded ? await freeBytes(config.dataDir) : null,
    embedder: config.embedding?.model ?? 'local',
    missing: [],
  };
  if (!existsSync(join(deps.webRoot, 'index.html'))) {
    report.missing.push('The pages are not built: run npm start once, or npm run build.');
  }
  await addDatabase(deps, report);
  return { exitCode: report.missing.length === 0 ? 0 : 1, result: report, text: textOf(report) };
}

async function addDatabase(deps: DoctorDeps, report: DoctorReport): Promise<void> {
  let database: Database;
  try {
    database = await deps.openDatabase();
  } catch (error) {
    report.missing.push(
      isCodedError(error) ? error.message : `The database cannot be opened: ${String(error)}`,
    );
    return;
  }
  try {
    const { rows } = await database.query<{ server: string; vector: string | null }>(
      `SELECT current_setting('server_version') AS server,
         (SELECT extversion FROM pg_extension WHERE extname = 'vector') AS vector`,
    );
    report.database = rows[0]?.server ?? null;
    report.pgvector = rows[0]?.vector ?? null;
    report.schema = await schemaLevel(database);
    if (report.pgvector === null) report.missing.push('The database has no pgvector extension: install it.');
  } finally {
    await database.close();
  }
}

/** Of the file system that holds the folder, or will hold it. */
async function freeBytes(folder: string): Promise<number | null> {
  let path = resolve(folder);
  while (!existsSync(path) && dirname(path) !== path) path = dirname(path);
  const { bavail, bsize } = await statfs(path);
  return bavail * bsize;
}

function textOf(report: DoctorReport): string {
  const { missing, ...facts } = report;
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${value ?? '–'}`);
  return [...lines, ...(missing.length === 0 ? ['Nothing is missing.'] : missing)].join('\n');
}
