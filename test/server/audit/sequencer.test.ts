import { expect, test, vi } from 'vitest';
import { SYSTEM } from '../../../core/access/actor.ts';
import { appendEntry } from '../../../server/audit/append-entry.ts';
import { placeEntries, queueUnplaced } from '../../../server/audit/place-entries.ts';
import { startSequencer } from '../../../server/audit/sequencer.ts';
import type { Database } from '../../../server/db/client.ts';
import { connectDatabase } from '../../../server/db/open.ts';
import { changeDeps } from '../../support/changes.ts';
import { describeOnBothDatabases } from '../../support/database.ts';

// Databases and password hashes are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const fail = (error: unknown): void => {
  throw error;
};

async function append(database: Database, subjectId: string): Promise<string> {
  const entry = await appendEntry(changeDeps(database), SYSTEM, {
    type: 'library.item_created',
    subject: { type: 'module', id: subjectId },
  });
  return entry.id;
}

async function placedIds(database: Database): Promise<string[]> {
  const { rows } = await database.query<{ position: number; entry_id: string }>(
    'SELECT position, entry_id FROM audit_position ORDER BY position',
  );
  expect(rows.map((row) => row.position)).toEqual(rows.map((_, index) => index));
  return rows.map((row) => row.entry_id);
}

describeOnBothDatabases('the sequencer', (getDatabase, getTestDatabase) => {
  test('gives every committed entry one position, without holes, in order of arrival', async () => {
    const database = getDatabase();
    const before = await placedIds(database);
    const ids: string[] = [];
    await database.transaction(async () => {
      for (let index = 0; index < 1_203; index += 1) ids.push(await append(database, `M-${index}`));
    });
    const sequencer = startSequencer({ database, onFailure: fail });
    await sequencer.sequenceNow();
    await sequencer.stop();
    expect(await placedIds(database)).toEqual([...before, ...ids]);
  });

  test('places an entry whose transaction commits after entries with larger arrival numbers were placed', async ({
    skip,
  }) => {
    const settings = getTestDatabase().settings;
    if (!('databaseUrl' in settings)) return skip('one connection: transactions cannot overlap');
    const database = getDatabase();
    const { promise: finish, resolve: letFinish } = Promise.withResolvers<void>();
    const { promise: written, resolve: didWrite } = Promise.withResolvers<string>();
    const late = database.transaction(async () => {
      didWrite(await append(database, 'late'));
      await finish;
    });
    const lateId = await written;
    const earlyId = await append(database, 'early');
    await placeEntries(database);
    expect((await placedIds(database)).at(-1)).toBe(earlyId);
    letFinish();
    await late;
    await placeEntries(database);
    expect((await placedIds(database)).slice(-2)).toEqual([earlyId, lateId]);
  });

  test('never gives one position twice when two servers place entries at once', async ({ skip }) => {
    const settings = getTestDatabase().settings;
    if (!('databaseUrl' in settings)) return skip('one process per folder');
    const database = getDatabase();
    const other = await connectDatabase(settings);
    const before = await placedIds(database);
    const ids = new Set<string>();
    const sequencers = [database, other].map((each) => startSequencer({ database: each, onFailure: fail }));
    for (let turn = 0; turn < 30; turn += 1) {
      const round = await Promise.all([database, other].map((each, at) => append(each, `R-${at}`)));
      for (const id of round) ids.add(id);
      if (ids.size % 10 === 0) await Promise.all(sequencers.map((each) => each.sequenceNow()));
    }
    await Promise.all(sequencers.map((each) => each.sequenceNow()));
    await Promise.all(sequencers.map((each) => each.stop()));
    await other.close();
    const placed = (await placedIds(database)).slice(before.length);
    expect(new Set(placed)).toEqual(ids);
  });

  test('queues entries again that lost their place in line, as after a restore', async () => {
    const database = getDatabase();
    const id = await append(database, 'lost');
    await database.query('DELETE FROM audit_pending');
    await placeEntries(database);
    expect(await placedIds(database)).not.toContain(id);
    await queueUnplaced(database);
    await placeEntries(database);
    expect((await placedIds(database)).at(-1)).toBe(id);
  });

  test('does not place an entry whose transaction was rolled back, and leaves no hole for it', async () => {
    const database = getDatabase();
    await database
      .transaction(async () => {
        await append(database, 'undone');
        throw new Error('undo');
      })
      .catch(() => undefined);
    const id = await append(database, 'kept');
    await placeEntries(database);
    expect((await placedIds(database)).at(-1)).toBe(id);
  });
});
