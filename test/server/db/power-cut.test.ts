import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connectDatabase } from '../../../server/db/open.ts';
import { START_PARAMETERS } from '../../../server/db/pglite/durable-files.ts';
import { Engine } from '../../../server/db/pglite/engine.ts';
import { createFromPrepared } from '../../../server/db/pglite/prepared-folder.ts';
import { PowerCutFiles } from '../../support/power-cut-files.ts';

const LIMIT_MS = 120_000;
const COMMITS = 60;
const CUTS = 4;

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'imprimatur-power-'));
});
afterEach(() => rmSync(home, { recursive: true }));

interface Cut {
  /** Commits that the engine had acknowledged when the power went. */
  acknowledged: number;
  folder: string;
}

/** Writes rows one commit at a time and keeps what the disk held at several moments, the last one after the last commit. */
async function cutThePower(startParameters: readonly string[], Files = PowerCutFiles): Promise<Cut[]> {
  const folder = join(home, 'data');
  const onDisk = join(home, 'disk');
  await createFromPrepared(folder);
  const files = new Files(folder, onDisk);
  const engine = await Engine.open(folder, files, startParameters);
  engine.run('CREATE TABLE written (id integer PRIMARY KEY, filler text)');
  engine.run('CHECKPOINT');
  const cuts: Cut[] = [];
  let acknowledged = 0;
  const cut = (): void => {
    const copy = join(home, `cut-${cuts.length}`);
    cpSync(onDisk, copy, { recursive: true });
    cuts.push({ acknowledged, folder: copy });
  };
  const every = Math.floor(COMMITS / CUTS);
  files.beforeFlush = () => {
    if (cuts.length < CUTS && acknowledged >= every * (cuts.length + 1)) cut();
  };
  for (let id = 1; id <= COMMITS; id += 1) {
    engine.run(`INSERT INTO written VALUES (${id}, repeat('x', ${(id % 7) * 900}))`);
    acknowledged = id;
    if (id % 25 === 0) engine.run('CHECKPOINT');
  }
  cut();
  await engine.close();
  return cuts;
}

/** A file system that answers every request to flush with success and flushes nothing, as PGlite's own does. */
class ForgetfulFiles extends PowerCutFiles {
  protected override flush(): void {
    this.flushes += 1;
  }
}

/** Acknowledged commits that are missing after the restart; all of them when the folder does not open. */
async function lostAfter({ acknowledged, folder }: Cut): Promise<number> {
  try {
    const database = await connectDatabase({ dataDir: folder });
    try {
      const { rows } = await database.query<{ kept: number }>(
        'SELECT count(*) AS kept FROM written WHERE id <= $1',
        [acknowledged],
      );
      return acknowledged - (rows[0]?.kept ?? 0);
    } finally {
      await database.close();
    }
  } catch {
    return acknowledged;
  }
}

const withoutSetting = (from: string, to: string): string[] =>
  START_PARAMETERS.map((parameter) => (parameter === from ? to : parameter));

describe.skipIf(!existsSync('/proc/self/fd'))('A power cut', () => {
  test('loses no acknowledged commit', { timeout: LIMIT_MS }, async () => {
    const cuts = await cutThePower(START_PARAMETERS);
    expect(cuts.at(-1)?.acknowledged).toBe(COMMITS);
    for (const cut of cuts) expect(await lostAfter(cut)).toBe(0);
  });

  // Each part of durability on its own: without it this test has to notice.
  test.each([
    ['with fsync switched off', withoutSetting('fsync=on', 'fsync=off'), PowerCutFiles],
    [
      'with the default sync method',
      withoutSetting('wal_sync_method=fsync', 'wal_sync_method=fdatasync'),
      PowerCutFiles,
    ],
    ['with a file system that flushes nothing', START_PARAMETERS, ForgetfulFiles],
    ["with PGlite's own start parameters", PGlite.defaultStartParams, PowerCutFiles],
  ])('is seen to lose commits %s', { timeout: LIMIT_MS }, async (_, parameters, Files) => {
    const last = (await cutThePower(parameters, Files)).at(-1);
    expect(last && (await lostAfter(last))).toBeGreaterThan(0);
  });
});
