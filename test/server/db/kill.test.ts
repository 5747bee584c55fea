import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Database, Engine } from '../../../server/db/client.ts';
import { openDatabase } from '../../../server/db/open.ts';
import type { DatabaseSettings } from '../../../server/db/open.ts';
import { startProgram } from '../../support/child-program.ts';
import { createTestDatabase, testServerUrl } from '../../support/database.ts';

/** 30 for the full trial: KILL_ROUNDS=30 .ci/with-postgres npx vitest run test/server/db/kill.test.ts */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? '4');
const LONGEST_LIFE_MS = 600;
const ROUND_LIMIT_MS = 30_000;

const prepareTables = (database: Database): Promise<void> =>
  database.script(`
    CREATE TABLE killed_note (id bigint PRIMARY KEY, text text NOT NULL);
    CREATE TABLE killed_counter (total bigint NOT NULL);
    INSERT INTO killed_counter VALUES (0);`);

interface Outcome {
  acknowledged: number;
  lost: number;
}

/** Lets a process write for a random time, strikes, and counts which of the acknowledged rows are gone. */
async function strikeOnce(
  settings: DatabaseSettings,
  round: number,
  strike: (kill: () => Promise<void>) => Promise<void>,
): Promise<Outcome> {
  const target = settings.databaseUrl ?? settings.dataDir ?? '';
  const writer = startProgram('note-writer.ts', [target, String(round)]);
  try {
    await writer.line(/^open$/);
    await writer.line(/^\d+$/);
    await delay(Math.random() * LONGEST_LIFE_MS);
  } finally {
    await strike(() => writer.kill());
  }
  const acknowledged = writer.lines.filter((line) => /^\d+$/.test(line));
  const database = await openDatabase(settings);
  try {
    const { rows } = await database.query<{ lost: number }>(
      'SELECT count(*) AS lost FROM unnest($1::bigint[]) AS id WHERE NOT EXISTS (SELECT FROM killed_note n WHERE n.id = id)',
      [acknowledged],
    );
    const { rows: counted } = await database.query<{ same: boolean }>(
      'SELECT total = (SELECT count(*) FROM killed_note) AS same FROM killed_counter',
    );
    expect(counted).toEqual([{ same: true }]);
    return { acknowledged: acknowledged.length, lost: rows[0]?.lost ?? NaN };
  } finally {
    await database.close();
  }
}

async function strikeOften(
  engine: Engine,
  strike: (kill: () => Promise<void>) => Promise<void>,
): Promise<Outcome[]> {
  const { database, settings, dispose } = await createTestDatabase(engine);
  await prepareTables(database);
  // The embedded engine belongs to one process: the writer's turn comes when this one has let go.
  if (engine === 'pglite') await database.close();
  const outcomes: Outcome[] = [];
  try {
    for (let round = 1; round <= ROUNDS; round += 1) outcomes.push(await strikeOnce(settings, round, strike));
  } finally {
    await dispose();
  }
  const total = outcomes.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  const lost = outcomes.reduce((sum, outcome) => sum + outcome.lost, 0);
  process.stdout.write(`${engine}: ${outcomes.length} rounds, ${total} acknowledged rows, ${lost} lost\n`);
  return outcomes;
}

const everythingKept = (outcomes: readonly Outcome[]): boolean =>
  outcomes.length === ROUNDS && outcomes.every(({ acknowledged, lost }) => acknowledged > 0 && lost === 0);

test(
  'kill -9 of the process loses no acknowledged row of the embedded engine',
  { timeout: ROUNDS * ROUND_LIMIT_MS },
  async () => {
    expect(await strikeOften('pglite', (kill) => kill())).toSatisfy(everythingKept);
  },
);

describe.skipIf(testServerUrl === undefined)('PostgreSQL', () => {
  test('kill -9 of the process loses no acknowledged row', { timeout: ROUNDS * ROUND_LIMIT_MS }, async () => {
    expect(await strikeOften('postgres', (kill) => kill())).toSatisfy(everythingKept);
  });

  // Only `.ci/with-postgres` gives the server's folder: its server may be shot, nobody else uses it.
  const serverFolder = process.env.TEST_POSTGRES_DATA;
  test.skipIf(serverFolder === undefined)(
    'kill -9 of the server itself loses no acknowledged row',
    { timeout: ROUNDS * ROUND_LIMIT_MS },
    async () => {
      const folder = serverFolder ?? '';
      const outcomes = await strikeOften('postgres', async (kill) => {
        killServer(folder);
        await kill();
        await restartServer(folder);
      });
      expect(outcomes).toSatisfy(everythingKept);
    },
  );
});

function killServer(folder: string): void {
  const [pid] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

/** Starts the server again as the owner of its folder; refused until the last process of the old one is gone. */
async function restartServer(folder: string): Promise<void> {
  const { uid, gid } = statSync(folder);
  const program = join(process.env.TEST_POSTGRES_BIN ?? '', 'pg_ctl');
  const parameters = ['-D', folder, '-w', '-l', join(folder, 'server.log'), 'start'];
  for (let attempt = 1; ; attempt += 1) {
    const { status } = spawnSync(program, parameters, { uid, gid, cwd: folder, stdio: 'ignore' });
    if (status === 0) return;
    if (attempt === 50) throw new Error(`The server in ${folder} does not start again; see its server.log.`);
    await delay(200);
  }
}
