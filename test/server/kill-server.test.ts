import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { connectDatabase } from '../../server/db/open.ts';
import { startProgram } from '../support/child-program.ts';
import { testServerUrl } from '../support/database.ts';
import { startWriters } from '../support/draft-writers.ts';
import type { Acknowledged } from '../support/draft-writers.ts';
import { halfDone, lostInDatabase, lostOnServer } from '../support/kept-writes.ts';
import { cloneFolder } from '../support/embedded-test-database.ts';
import { postgresTestDatabase } from '../support/postgres-test-database.ts';
import { startServer } from '../support/running-server.ts';
import type { RunningServer } from '../support/running-server.ts';

/** 30 for the full trial: KILL_ROUNDS=30 .ci/with-postgres npx vitest run test/server/kill-server.test.ts */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? '1');
const LONGEST_LIFE_MS = 1_500;
const ROUND_LIMIT_MS = 90_000;
vi.setConfig({ testTimeout: (ROUNDS + 2) * ROUND_LIMIT_MS, hookTimeout: 300_000 });

const removals: (() => void)[] = [];
afterAll(() => removals.forEach((remove) => remove()));
/** A folder of its own as the program leaves it after its first start. */
async function startedFolder(): Promise<string> {
  const { dataDir, remove } = await cloneFolder('started');
  removals.push(remove);
  return dataDir;
}

/** Where the server keeps its data: a folder, or a PostgreSQL database beside an unused folder. */
interface Place {
  folder: string;
  databaseUrl?: string;
}

const environmentOf = ({ databaseUrl = '' }: Place): Record<string, string> => ({
  DATABASE_URL: databaseUrl,
});
const start = (place: Place): Promise<RunningServer> => startServer(place.folder, environmentOf(place));

interface Round {
  acknowledged: Acknowledged;
  lost: string[];
}

/** Writes, strikes at a random moment, starts again on the same data and reads every acknowledged write back. */
async function strikeOften(place: Place, rounds: number): Promise<Round[]> {
  const outcomes: Round[] = [];
  let server = await start(place);
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const cookie = await server.signInAs('anna.weber');
      const writers = startWriters(server, cookie);
      await writers.begun;
      await delay(Math.random() * LONGEST_LIFE_MS);
      await server.program.kill();
      await writers.ended;
      if (place.databaseUrl === undefined) expect(existsSync(`${place.folder}.lock`)).toBe(true);
      server = await start(place);
      // The session was acknowledged too: its cookie still opens the door.
      const { acknowledged } = writers;
      outcomes.push({ acknowledged, lost: await lostOnServer(server, cookie, acknowledged) });
    }
    expect(await server.program.stop()).toBe(0);
  } finally {
    await server.program.kill();
  }
  return outcomes;
}

/** What the command line says about the log, with the server stopped. */
async function verify(place: Place): Promise<unknown> {
  const program = startProgram('../../server/main.ts', ['verify', '--json', '--data', place.folder], {
    env: environmentOf(place),
  });
  expect(await program.end()).toBe(0);
  return JSON.parse(program.lines.join('\n'));
}

async function expectNothingLost(place: Place, name: string): Promise<void> {
  const rounds = await strikeOften(place, ROUNDS);
  expect(rounds.map(({ lost }) => lost)).toEqual(rounds.map(() => []));
  expect(await verify(place)).toMatchObject({ ok: true, pending: 0, firstBad: null });
  const { folder, databaseUrl } = place;
  const database = await connectDatabase(databaseUrl === undefined ? { dataDir: folder } : { databaseUrl });
  try {
    for (const { acknowledged } of rounds) {
      expect(acknowledged.drafts.length).toBeGreaterThan(0);
      expect(await lostInDatabase(database, acknowledged.drafts)).toBe(0);
    }
    expect(await halfDone(database)).toBe(0);
  } finally {
    await database.close();
  }
  const drafts = rounds.reduce((sum, { acknowledged }) => sum + acknowledged.drafts.length, 0);
  const turns = rounds.reduce((sum, { acknowledged }) => sum + acknowledged.conversations.length, 0);
  process.stdout.write(
    `${name}: server killed ${rounds.length} times, ${drafts} acknowledged changes of emails and ${turns} turns of ` +
      'conversations, 0 lost\n',
  );
}

describe('kill -9 of the server on a data folder', () => {
  test('loses no acknowledged write and leaves a lock that the next start takes over', async () => {
    await expectNothingLost({ folder: await startedFolder() }, 'pglite');
  });

  test('is seen to lose acknowledged writes when commits do not wait for the disk', async () => {
    const place = { folder: await startedFolder() };
    appendFileSync(join(place.folder, 'postgresql.auto.conf'), 'synchronous_commit = off\n');
    const [round] = await strikeOften(place, 1);
    expect(round?.lost.length).toBeGreaterThan(0);
  });

  test('is not how it has to end: SIGTERM gives the folder back, which until then no second server may use', async () => {
    const place = { folder: await startedFolder() };
    const first = await start(place);
    try {
      const begun = performance.now();
      const second = startProgram('../../server/main.ts', ['serve', '--port', '0', '--data', place.folder], {
        env: environmentOf(place),
      });
      expect(await second.end()).toBe(2);
      const tookMs = Math.round(performance.now() - begun);
      process.stdout.write(`a second server was refused after ${tookMs} ms\n`);
      expect(second.errors).toEqual([
        expect.stringMatching(
          new RegExp(
            `^The data folder \\S+ is in use by process ${first.program.pid} on .+: stop that process`,
          ),
        ),
      ]);
      expect((await first.request('GET', '/readyz')).status).toBe(200);
      expect(await first.program.stop()).toBe(0);
      expect(existsSync(`${place.folder}.lock`)).toBe(false);
    } finally {
      await first.program.kill();
    }
  });
});

describe.skipIf(testServerUrl === undefined)('kill -9 of the server on PostgreSQL', () => {
  test('loses no acknowledged write', async () => {
    const { settings, dispose } = await postgresTestDatabase(testServerUrl ?? '', 'started');
    const place: Place = { folder: await startedFolder(), ...settings };
    try {
      await expectNothingLost(place, 'postgres');
    } finally {
      await dispose();
    }
  });
});
