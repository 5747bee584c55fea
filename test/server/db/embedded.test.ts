import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectDatabase, openDatabase } from '../../../server/db/open.ts';
import { ENGINE_MAJOR } from '../../../server/db/pglite/folder-state.ts';
import { installedVersions } from '../../../server/db/pglite/prepare-folder.ts';
import { PREPARED_VERSIONS, createFromPrepared } from '../../../server/db/pglite/prepared-folder.ts';
import { createTestDatabase } from '../../support/database.ts';

vi.setConfig({ testTimeout: 60_000 });

const MORE_THAN_ANY_DISK = 2 ** 60;

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'imprimatur-embedded-'));
});
afterEach(() => rmSync(home, { recursive: true }));

test('the prepared folder was made by the installed engine (renew it with: node server/db/pglite/prepare-folder.ts)', async () => {
  expect(JSON.parse(readFileSync(PREPARED_VERSIONS, 'utf8'))).toEqual(installedVersions());
  await createFromPrepared(join(home, 'data'));
  expect(readFileSync(join(home, 'data', 'PG_VERSION'), 'utf8').trim()).toBe(ENGINE_MAJOR);
});

test('a data folder appears whole, and what an interrupted start left is removed', async () => {
  mkdirSync(join(home, 'data.unpacking-1', 'base'), { recursive: true });
  await createFromPrepared(join(home, 'data'));
  expect(readdirSync(home)).toEqual(['data']);
});

test('a folder with other things in it is refused and left as it is', async () => {
  writeFileSync(join(home, 'letter.txt'), 'dear');
  await expect(connectDatabase({ dataDir: home })).rejects.toMatchObject({
    code: 'database_unavailable',
    message: `The folder ${home} holds something that is not a database; nothing in it was touched, choose another folder.`,
  });
  expect(readdirSync(home)).toEqual(['letter.txt']);
});

test('a file in place of the folder is refused', async () => {
  const file = join(home, 'file');
  writeFileSync(file, '');
  await expect(connectDatabase({ dataDir: file })).rejects.toThrow('is a file; choose a folder');
});

test('a folder of another major version is refused and names both', async () => {
  const folder = join(home, 'data');
  await createFromPrepared(folder);
  writeFileSync(join(folder, 'PG_VERSION'), '17\n');
  await expect(connectDatabase({ dataDir: folder })).rejects.toThrow(
    `was made by PostgreSQL 17 and this version needs ${ENGINE_MAJOR}: make a backup`,
  );
});

test('a damaged folder is refused with one sentence and gives the lock back', async () => {
  const folder = join(home, 'data');
  await createFromPrepared(folder);
  rmSync(join(folder, 'global', 'pg_control'));
  await expect(connectDatabase({ dataDir: folder })).rejects.toThrow('could not be opened; restore a backup');
  expect(readdirSync(home)).toEqual(['data']);
});

test('below the free-space floor nothing is written, reading goes on, and space lets writes through again', async () => {
  const { database, settings, dispose } = await createTestDatabase('pglite');
  const copy = join(home, 'data');
  await database.close();
  cpSync('dataDir' in settings ? settings.dataDir : '', copy, { recursive: true });
  await dispose();
  const full = await openDatabase({ dataDir: copy, freeSpaceFloorBytes: MORE_THAN_ANY_DISK });
  const write = () => full.query(`INSERT INTO product (product_id, name) VALUES ('p', 'P')`);
  const storageFull = { code: 'storage_full', message: expect.stringContaining('nothing was written') };
  await expect(write()).rejects.toMatchObject(storageFull);
  await expect(full.transaction(write)).rejects.toMatchObject(storageFull);
  await expect(full.script('CREATE TABLE more (id integer)')).rejects.toMatchObject(storageFull);
  expect((await full.query('SELECT product_id FROM product')).rows).toEqual([]);
  expect(full.isReady()).toBe(true);
  await full.close();
  const roomy = await openDatabase({ dataDir: copy, freeSpaceFloorBytes: 0 });
  await roomy.query(`INSERT INTO product (product_id, name) VALUES ('p', 'P')`);
  await roomy.close();
});

test('a statement that does not end is given up, and the database says that it is not ready', async () => {
  const dataDir = join(home, 'data');
  const database = await connectDatabase({ dataDir, statementLimitMs: 1_500 });
  await database.query('SELECT 1');
  expect(database.isReady()).toBe(true);
  const endless = database.query(
    'SELECT count(*) FROM generate_series(1, 1000000000) a WHERE md5(a::text) = $1',
    [''],
  );
  await expect(endless).rejects.toMatchObject({
    code: 'database_unavailable',
    message: expect.stringContaining('has not answered within 1.5 s'),
  });
  expect(database.isReady()).toBe(false);
  await expect(database.query('SELECT 1')).rejects.toMatchObject({ code: 'database_unavailable' });
  await database.close();
});

test('a long statement that answers after all makes the database ready again', async () => {
  const dataDir = join(home, 'data');
  const database = await connectDatabase({ dataDir, statementLimitMs: 1_500 });
  await expect(database.query('SELECT pg_sleep(3)')).rejects.toMatchObject({
    code: 'database_unavailable',
  });
  await expect.poll(() => database.isReady(), { timeout: 30_000 }).toBe(true);
  expect((await database.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await database.close();
});

test('the engine does not stop the timers of the server while a long query runs', async () => {
  const database = await connectDatabase({ dataDir: join(home, 'data') });
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 5);
  await database.query('SELECT pg_sleep(1)');
  clearInterval(timer);
  await database.close();
  expect(ticks).toBeGreaterThan(20);
});

test('the log of changes is kept short although the engine has no background checkpoints', async () => {
  const dataDir = join(home, 'data');
  const database = await connectDatabase({ dataDir });
  await database.script('CREATE TABLE bulk (id integer, filler text)');
  for (let batch = 0; batch < 10; batch += 1) {
    await database.query(
      `INSERT INTO bulk SELECT n, repeat(md5(n::text), 30) FROM generate_series(1, 12000) n`,
    );
  }
  const { rows } = await database.query<{ megabytes: number }>(
    `SELECT (pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn) / 1048576)::int AS megabytes FROM pg_control_checkpoint()`,
  );
  await database.close();
  expect(rows[0]?.megabytes).toBeLessThan(100);
});
