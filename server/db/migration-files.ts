import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256Hex } from '../sha256.ts';

/** One numbered step of the schema; its text never changes once it was released. */
export interface Migration {
  /** From 1, without gaps. */
  number: number;
  name: string;
  sql: string;
  /** SHA-256 of the text with unix line ends, hexadecimal. */
  checksum: string;
}

const MIGRATIONS_FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));

const FILE_NAME = /^(\d{4})_([a-z0-9_]+)\.sql$/;

/** Reads `NNNN_name.sql` files in order; throws when a name is malformed or a number is missing or double. */
export function readMigrations(folder: string = MIGRATIONS_FOLDER): Migration[] {
  return readdirSync(folder)
    .toSorted()
    .map((file, position) => {
      const [, digits, name] = FILE_NAME.exec(file) ?? [];
      if (digits === undefined || name === undefined || Number(digits) !== position + 1) {
        throw new Error(`Migration ${file} should be number ${position + 1} and be called NNNN_name.sql.`);
      }
      const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
      const checksum = sha256Hex(sql);
      return { number: position + 1, name, sql, checksum };
    });
}
