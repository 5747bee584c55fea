import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../../server/db/client.ts';
import { openDatabase } from '../../../server/db/open.ts';
import type { DatabaseSettings } from '../../../server/db/open.ts';
import { startProgram } from '../../support/child-program.ts';
import { createTestDatabase, testServerUrl } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';
import { canStartOwnServer, startOwnServer } from '../../support/own-postgres-server.ts';
import { postgresTestDatabase } from '../../support/postgres-test-database.ts';

/** 30 for the full trial: KILL_ROUNDS=30 .ci/with-postgres npx vitest run test/server/db/kill.test.ts */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? '2');
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
      `SELECT count(*) AS lost FROM unnest($1::bigint[]) AS noted (noted_id)
        WHERE NOT EXISTS (SELECT FROM killed_note WHERE killed_note.id = noted.noted_id)`,
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
  { database, settings, dispose }: TestDatabase,
  strike: (kill: () => Promise<void>) => Promise<void>,
): Promise<Outcome[]> {
  await prepareTables(database);
  // The embedded engine belongs to one process: the writer's turn comes when this one has let go.
  const { engine } = database;
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
    expect(await strikeOften(await createTestDatabase('pglite'), (kill) => kill())).toSatisfy(everythingKept);
  },
);

describe.skipIf(testServerUrl === undefined)('PostgreSQL', () => {
  test('kill -9 of the process loses no acknowledged row', { timeout: ROUNDS * ROUND_LIMIT_MS }, async () => {
    expect(await strikeOften(await createTestDatabase('postgres'), (kill) => kill())).toSatisfy(
      everythingKept,
    );
  });

  // A server of its own, because other tests use the one of TEST_DATABASE_URL at the same time.
  test.skipIf(!canStartOwnServer)(
    'kill -9 of the server itself loses no acknowledged row',
    { timeout: ROUNDS * ROUND_LIMIT_MS },
    async () => {
      const server = await startOwnServer();
      try {
        const outcomes = await strikeOften(await postgresTestDatabase(server.url), async (kill) => {
          server.kill();
          await kill();
          await server.restart();
        });
        expect(outcomes).toSatisfy(everythingKept);
      } finally {
        server.remove();
      }
    },
  );
});
