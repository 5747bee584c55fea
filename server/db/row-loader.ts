import { quoted } from './backup-catalog.ts';
import type { BackupHeader, BackupTable } from './backup-format.ts';
import type { Database } from './client.ts';

const BATCH_ROWS = 500;
const BATCH_CHARACTERS = 4_000_000;

/** Inserts rows in their text forms, batch by batch, inside the caller's transaction. */
export class RowLoader {
  readonly #database: Database;
  readonly #header: BackupHeader;
  readonly #putBack: readonly string[];
  #table = 0;
  #batch: string[] = [];
  #batchCharacters = 0;

  private constructor(database: Database, header: BackupHeader, putBack: readonly string[]) {
    this.#database = database;
    this.#header = header;
    this.#putBack = putBack;
  }

  /** Takes foreign keys, own triggers and the rows that migrations put in out of the way. */
  static async begin(database: Database, header: BackupHeader): Promise<RowLoader> {
    const { rows } = await database.query<{ takeOff: string; putBack: string }>(
      `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::regclass, k.conname) AS "takeOff",
              format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) AS "putBack"
       FROM pg_constraint k
       WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace`,
    );
    for (const { takeOff } of rows) await database.query(takeOff);
    for (const { name } of header.tables) {
      await database.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`);
    }
    const names = header.tables.map(({ name }) => quoted(name));
    if (names.length > 0) await database.query(`TRUNCATE ${names.join(', ')}`);
    return new RowLoader(
      database,
      header,
      rows.map(({ putBack }) => putBack),
    );
  }

  /** Takes the next row; rows come table by table. */
  async add(table: number, line: string): Promise<void> {
    const full = this.#batch.length === BATCH_ROWS || this.#batchCharacters > BATCH_CHARACTERS;
    if (full || table !== this.#table) await this.#insert();
    this.#table = table;
    this.#batch.push(line);
    this.#batchCharacters += line.length;
  }

  /** Inserts the rest, puts keys and triggers back, and continues the numbering where it stood. */
  async finish(): Promise<void> {
    await this.#insert();
    for (const statement of this.#putBack) await this.#database.query(statement);
    for (const { name } of this.#header.tables) {
      await this.#database.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`);
    }
    for (const { table, column, lastValue, called } of this.#header.sequences) {
      await this.#database.query(`SELECT setval(pg_get_serial_sequence($1, $2), $3, $4)`, [
        quoted(table),
        column,
        lastValue,
        called,
      ]);
    }
  }

  async #insert(): Promise<void> {
    const table = this.#header.tables[this.#table];
    if (table && this.#batch.length > 0) {
      await this.#database.query(insertStatement(table), [`[${this.#batch.join(',')}]`]);
    }
    this.#batch = [];
    this.#batchCharacters = 0;
  }
}

/** Casting a text form to its type reads it the way the type writes it. */
function insertStatement({ name, columns }: BackupTable): string {
  const names = columns.map((column) => quoted(column.name)).join(', ');
  const values = columns.map((column, position) => `(item ->> ${position})::${column.type}`).join(', ');
  return (
    `INSERT INTO ${quoted(name)} (${names}) OVERRIDING SYSTEM VALUE ` +
    `SELECT ${values} FROM json_array_elements($1::json) AS item`
  );
}
