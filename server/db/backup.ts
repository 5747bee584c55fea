import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Clock } from '../../core/clock.ts';
import { CodedError } from '../../core/errors.ts';
import { EXACT_TEXT_FORMS, quoted, readSequences, readTables } from './backup-catalog.ts';
import { BACKUP_FORMAT } from './backup-format.ts';
import type { BackupHeader, BackupTable } from './backup-format.ts';
import type { Database } from './client.ts';
import { flushFolder } from './pglite/folder-archive.ts';

const ROWS_PER_FETCH = 200;

export interface BackupSummary {
  tables: number;
  rows: number;
}

/**
 * Writes a consistent snapshot of all tables to a new file, row by row. The file appears whole under its name or not
 * at all, and is on the disk when this returns.
 * @throws CodedError `invalid_request` when the file is already there
 */
export async function writeBackup(database: Database, file: string, clock: Clock): Promise<BackupSummary> {
  if (existsSync(file)) {
    throw new CodedError('invalid_request', `The file ${file} is already there; choose another name.`);
  }
  const draft = `${file}.partial`;
  try {
    const lines = new LineFile(draft);
    const summary = await database.transaction(() => writeSnapshot(database, lines, clock), {
      isolation: 'repeatable read',
    });
    await lines.finish();
    await rename(draft, file);
    flushFolder(dirname(resolve(file)));
    return summary;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeSnapshot(database: Database, lines: LineFile, clock: Clock): Promise<BackupSummary> {
  await database.script(EXACT_TEXT_FORMS);
  const tables: BackupTable[] = [];
  for (const table of await readTables(database)) {
    const { rows } = await database.query<{ count: number }>(`SELECT count(*) FROM ${quoted(table.name)}`);
    tables.push({ ...table, rows: rows[0]?.count ?? 0 });
  }
  const { rows: migrations } = await database.query<{ checksum: string }>(
    'SELECT checksum FROM schema_migrations ORDER BY number',
  );
  const header: BackupHeader = {
    kind: 'imprimatur backup',
    format: BACKUP_FORMAT,
    migrations: migrations.map(({ checksum }) => checksum),
    createdAt: clock().toISOString(),
    tables,
    sequences: await readSequences(database),
  };
  await lines.write(JSON.stringify(header));
  for (const table of tables) await writeRows(database, table, lines);
  await lines.write(JSON.stringify({ sha256: lines.digest() }));
  return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) };
}

async function writeRows(database: Database, table: BackupTable, lines: LineFile): Promise<void> {
  const texts = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
  await database.query(
    `DECLARE backup_rows NO SCROLL CURSOR FOR
     SELECT to_json(ARRAY[${texts}]::text[])::text AS line FROM ONLY ${quoted(table.name)}`,
  );
  for (;;) {
    const { rows } = await database.query<{ line: string }>(`FETCH ${ROWS_PER_FETCH} FROM backup_rows`);
    for (const { line } of rows) await lines.write(line);
    if (rows.length < ROWS_PER_FETCH) break;
  }
  await database.query('CLOSE backup_rows');
}

/** The compressed file with the running hash of its lines. */
class LineFile {
  readonly #gzip = createGzip();
  readonly #hash = createHash('sha256');
  readonly #written: Promise<void>;

  constructor(path: string) {
    const target = createWriteStream(path, { mode: 0o600, flush: true });
    this.#gzip.pipe(target);
    target.on('error', (error) => this.#gzip.destroy(error));
    this.#written = finished(target);
    this.#written.catch(() => undefined);
  }

  async write(line: string): Promise<void> {
    const bytes = `${line}\n`;
    this.#hash.update(bytes);
    if (this.#gzip.write(bytes)) return;
    await Promise.race([once(this.#gzip, 'drain'), this.#written]);
  }

  /** SHA-256 of the lines so far, hexadecimal. */
  digest(): string {
    return this.#hash.copy().digest('hex');
  }

  async finish(): Promise<void> {
    this.#gzip.end();
    await this.#written;
  }
}
