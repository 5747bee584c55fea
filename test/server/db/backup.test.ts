import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeBackup } from '../../../server/db/backup.ts';
import type { Engine } from '../../../server/db/client.ts';
import { connectDatabase, openDatabase } from '../../../server/db/open.ts';
import type { DatabaseSettings } from '../../../server/db/open.ts';
import { restoreBackup } from '../../../server/db/restore.ts';
import { describeSchema } from '../../../server/db/schema-text.ts';
import { describeOnBothDatabases, testServerUrl } from '../../support/database.ts';
import { emptyPostgresDatabase } from '../../support/postgres-test-database.ts';
import { insertSampleRows } from '../../support/sample-rows.ts';

vi.setConfig({ testTimeout: 60_000 });

const clock = () => new Date('2026-11-22T00:00:00Z');
const text = (file: string): string => gunzipSync(readFileSync(file)).toString('utf8');

describeOnBothDatabases('A backup', (getDatabase) => {
  const home = mkdtempSync(join(tmpdir(), 'imprimatur-backup-'));
  const file = join(home, 'first.backup');
  const drops: (() => Promise<void>)[] = [];

  async function emptyDatabase(engine: Engine): Promise<DatabaseSettings> {
    if (engine === 'pglite') return { dataDir: mkdtempSync(join(home, 'restored-')) };
    const { databaseUrl, drop } = await emptyPostgresDatabase(testServerUrl ?? '');
    drops.push(drop);
    return { databaseUrl };
  }

  beforeAll(async () => {
    await insertSampleRows(getDatabase());
    await writeBackup(getDatabase(), file, clock);
  });
  afterAll(async () => {
    await Promise.all(drops.map((drop) => drop()));
    rmSync(home, { recursive: true });
  });

  describe.for(['pglite', 'postgres'] as const)('restored on %s', (engine) => {
    test.skipIf(engine === 'postgres' && testServerUrl === undefined)(
      'gives back every row, the schema and the numbering exactly',
      async () => {
        const settings = await emptyDatabase(engine);
        const summary = await restoreBackup(settings, file);
        expect(summary.rows).toBeGreaterThan(2600);
        const restored = await openDatabase(settings);
        try {
          const again = join(home, `again-${engine}.backup`);
          await writeBackup(restored, again, clock);
          expect(text(again) === text(file)).toBe(true);
          expect(await describeSchema(restored)).toBe(await describeSchema(getDatabase()));
          const { rows } = await restored.query<{ arrival: number }>(
            `INSERT INTO audit_entry (entry_id, event_type, actor_id, subject_type, subject_id, recorded_at, leaf)
             VALUES ('next', 't', 'a', 't', 's', now(), '') RETURNING arrival`,
          );
          expect(rows).toEqual([{ arrival: 1301 }]);
          await expect(restored.query('DELETE FROM audit_entry')).rejects.toThrow(/refused/);
        } finally {
          await restored.close();
        }
      },
    );
  });

  const damages: [string, (copy: string) => void][] = [
    ['cut in the compressed stream', (copy) => truncateSync(copy, Math.floor(readFileSync(copy).length / 2))],
    ['cut after a whole line', (copy) => rewrite(copy, (lines) => lines.slice(0, -2))],
    ['without one row', (copy) => rewrite(copy, (lines) => lines.toSpliced(40, 1))],
    [
      'with one changed letter',
      (copy) => rewrite(copy, (lines) => lines.with(40, lines[40]?.replace('test', 'tost') ?? '')),
    ],
    ['with a line after its end', (copy) => rewrite(copy, (lines) => [...lines.slice(0, -1), '[]', ''])],
    ['that is no backup at all', (copy) => writeFileSync(copy, 'hello')],
    ['that is empty', (copy) => writeFileSync(copy, '')],
  ];

  test.for(damages)('refuses a file %s with one sentence and changes nothing', async ([, damage]) => {
    const copy = join(home, 'damaged.backup');
    copyFileSync(file, copy);
    damage(copy);
    const dataDir = join(home, 'untouched');
    await expect(restoreBackup({ dataDir }, copy)).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringMatching(
        /^[^.]*damaged\.backup is not a whole, unaltered backup; nothing was restored\.$/,
      ),
    });
    expect(() => readFileSync(dataDir)).toThrow(/ENOENT/);
  });

  test('refuses a file of a newer version', async () => {
    const copy = join(home, 'newer.backup');
    copyFileSync(file, copy);
    rewrite(copy, (lines) => lines.with(0, (lines[0] ?? '').replace('"format":1', '"format":2')));
    await expect(restoreBackup({ dataDir: join(home, 'untouched') }, copy)).rejects.toThrow(/newer version/);
  });

  test('is not restored into a database that has tables', async () => {
    const settings = await emptyDatabase('pglite');
    const occupied = await connectDatabase(settings);
    await occupied.script('CREATE TABLE mine (id integer); INSERT INTO mine VALUES (1)');
    await occupied.close();
    await expect(restoreBackup(settings, file)).rejects.toMatchObject({ code: 'conflict' });
    const again = await connectDatabase(settings);
    const { rows } = await again.query('SELECT id FROM mine');
    await again.close();
    expect(rows).toEqual([{ id: 1 }]);
  });

  test('never replaces a file', async () => {
    const before = readFileSync(file);
    await expect(writeBackup(getDatabase(), file, clock)).rejects.toMatchObject({ code: 'invalid_request' });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

function rewrite(file: string, change: (lines: string[]) => string[]): void {
  writeFileSync(file, gzipSync(change(text(file).split('\n')).join('\n')));
}
