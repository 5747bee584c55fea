import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { migrate, schemaLevel } from '../../../server/db/migrate.ts';
import { readMigrations } from '../../../server/db/migration-files.ts';
import type { Migration } from '../../../server/db/migration-files.ts';
import { tidy } from '../../../server/db/tidy.ts';
import { describeOnBothDatabases } from '../../support/database.ts';

vi.setConfig({ testTimeout: 60_000 });

const next = (sql: string): Migration[] => {
  const known = readMigrations();
  return [...known, { number: known.length + 1, name: 'next', sql, checksum: `of ${sql}` }];
};

describeOnBothDatabases('Migrations', (getDatabase) => {
  const columnsOfProbe = async (): Promise<unknown[]> =>
    (
      await getDatabase().query(
        `SELECT attname FROM pg_attribute WHERE attrelid = to_regclass('probe') AND attnum > 0`,
      )
    ).rows;

  test('are all applied once the database is open, and applying again changes nothing', async () => {
    expect(await schemaLevel(getDatabase())).toBe(readMigrations().length);
    expect(await migrate(getDatabase())).toEqual([]);
  });

  test('that fail leave nothing behind', async () => {
    const broken = next('CREATE TABLE probe (id integer); SELECT no_such_function();');
    await expect(migrate(getDatabase(), broken)).rejects.toThrow('no_such_function');
    expect(await columnsOfProbe()).toEqual([]);
    expect(await schemaLevel(getDatabase())).toBe(readMigrations().length);
  });

  test('refuse a past migration whose text was changed', async () => {
    const changed = readMigrations().map((migration, position) =>
      position === 1 ? { ...migration, checksum: 'other' } : migration,
    );
    await expect(migrate(getDatabase(), changed)).rejects.toThrow(
      /^Migration 2 .* differs from the one in this version/,
    );
  });

  test('started twice at the same time are applied once', async () => {
    const more = next('CREATE TABLE probe (id integer);');
    const applied = await Promise.all([migrate(getDatabase(), more), migrate(getDatabase(), more)]);
    expect(applied.flat()).toEqual(['next']);
    expect(await columnsOfProbe()).toEqual([{ attname: 'id' }]);
  });

  test('refuse a database that a newer version made', async () => {
    await expect(migrate(getDatabase())).rejects.toThrow(/made by a newer version/);
  });

  test('leave a database that can be tidied', async () => {
    await tidy(getDatabase());
    expect(await schemaLevel(getDatabase())).toBe(readMigrations().length + 1);
  });
});

test.for([
  [['0001_a.sql', '0003_b.sql'], 'a missing number'],
  [['0001_a.sql', '0001_b.sql'], 'a double number'],
  [['0001_a.sql', 'notes.txt'], 'a file of another kind'],
] as const)('a migrations folder with %s is refused: %s', ([names]) => {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-migrations-'));
  names.forEach((name) => writeFileSync(join(folder, name), ''));
  expect(() => readMigrations(folder)).toThrow(/should be number 2 and be called NNNN_name\.sql/);
  rmSync(folder, { recursive: true });
});
