import { beforeAll, describe, expect, test, vi } from 'vitest';
import { SYSTEM } from '../../../core/access/actor.ts';
import type { Verification } from '../../../core/contract/audit.ts';
import { appendEntry } from '../../../server/audit/append-entry.ts';
import { exportLog } from '../../../server/audit/export-log.ts';
import { placeEntries } from '../../../server/audit/place-entries.ts';
import { verifyExport } from '../../../server/audit/verify-export.ts';
import { verifyLog } from '../../../server/audit/verify-log.ts';
import type { Database } from '../../../server/db/client.ts';
import { changeDeps } from '../../support/changes.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { checkpointDeps } from '../../support/log-signer.ts';

// Databases and password hashes are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const ENTRIES = 6;
const TABLES = ['audit_entry', 'audit_position'] as const;

async function append(database: Database, id: string): Promise<void> {
  const subject = { type: 'assembly', id };
  await appendEntry(changeDeps(database), SYSTEM, { type: 'assembly.drafted', subject, market: 'DE' });
}

/** What an owner of the database could do: switch the triggers off and change rows. All of it is undone afterwards. */
async function verifyTampered(database: Database, tamper: () => Promise<unknown>): Promise<Verification> {
  let result: Verification | undefined;
  await database
    .transaction(async () => {
      for (const table of TABLES) {
        await database.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
        await database.query('SET CONSTRAINTS ALL IMMEDIATE');
      }
      await tamper();
      result = await verifyLog(database);
      throw new Error('undo');
    })
    .catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== 'undo') throw error;
    });
  if (!result) throw new Error('Nothing was verified.');
  return result;
}

async function exportedLines(database: Database): Promise<string[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of exportLog(checkpointDeps(database))) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8').trimEnd().split('\n');
}

async function* linesOf(lines: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const line of lines) yield Buffer.from(`${line}\n`);
}

describeOnBothDatabases('verification of the log', (getDatabase) => {
  beforeAll(async () => {
    for (let index = 0; index < ENTRIES; index += 1) await append(getDatabase(), `A-${index}`);
    await placeEntries(getDatabase());
  });

  test('confirms an untouched log and says what it cannot prove', async () => {
    const result = await verifyLog(getDatabase());
    expect(result).toMatchObject({ ok: true, entries: ENTRIES, firstBad: null, anchored: false, pending: 0 });
    expect(result.notProven.join()).toContain('cut off at the end');
  });

  test.each([
    [
      'a changed leaf',
      `UPDATE audit_entry SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'A-3', 'A-9'), 'UTF8')`,
    ],
    ['a changed event column', `UPDATE audit_entry SET event_type = 'assembly.signed'`],
    ['a changed actor column', `UPDATE audit_entry SET actor_id = 'somebody'`],
    ['a changed market column', `UPDATE audit_entry SET market = 'US'`],
    ['a changed subject column', `UPDATE audit_entry SET subject_id = 'A-9'`],
    [
      'a time moved by one millisecond',
      `UPDATE audit_entry SET recorded_at = recorded_at + interval '1 millisecond'`,
    ],
    ['a changed head', `UPDATE audit_position SET head = leaf_hash`],
    ['a changed leaf hash', `UPDATE audit_position SET leaf_hash = head`],
    ['a removed position', 'DELETE FROM audit_position'],
  ])('finds %s, and where', async (_, statement) => {
    const database = getDatabase();
    const where = `WHERE entry_id = (SELECT entry_id FROM audit_entry WHERE subject_id = 'A-3')`;
    const result = await verifyTampered(database, () => database.query(`${statement} ${where}`));
    expect(result.ok).toBe(false);
    expect([3, 4]).toContain(result.firstBad?.position);
    expect(result.entries).toBe(3);
  });

  test('finds an entry that was added behind the log with columns of its own', async () => {
    const database = getDatabase();
    const result = await verifyTampered(database, () =>
      database.query(
        `INSERT INTO audit_entry (entry_id, event_type, actor_id, subject_type, subject_id, recorded_at, leaf)
         VALUES ('x', 'assembly.signed', 'a', 'assembly', 'A-1', now(), '{}')`,
      ),
    );
    expect(result).toMatchObject({ ok: false, pending: 1, firstBad: { position: null } });
  });

  test('counts what waits for its position and does not call it verified', async () => {
    const database = getDatabase();
    const result = await verifyTampered(database, () => append(database, 'A-late'));
    expect(result).toMatchObject({ ok: true, entries: ENTRIES, pending: 1 });
    expect(result.notProven.join()).toContain('no position yet');
  });

  test('tells its progress', async () => {
    const told: [number, number][] = [];
    await verifyLog(getDatabase(), { onProgress: async (...progress) => void told.push(progress) });
    expect(told.at(-1)).toEqual([ENTRIES, ENTRIES]);
  });

  describe('of an exported file', () => {
    test('gives the same head without the database', async () => {
      const lines = await exportedLines(getDatabase());
      const { head } = await verifyLog(getDatabase());
      expect(await verifyExport(linesOf(lines))).toMatchObject({ ok: true, entries: ENTRIES, head });
    });

    test.each([
      ['a line is cut off at the end', (lines: string[]) => lines.slice(0, -1)],
      ['a line is missing', (lines: string[]) => lines.toSpliced(3, 1)],
      ['a word was changed', (lines: string[]) => lines.map((line) => line.replace('A-4', 'A-5'))],
      ['a line is no JSON', (lines: string[]) => lines.toSpliced(3, 1, '{')],
      ['a line was added', (lines: string[]) => [...lines, lines.at(-1) ?? '']],
    ])('fails when %s', async (_, change) => {
      const lines = change(await exportedLines(getDatabase()));
      expect(await verifyExport(linesOf(lines))).toMatchObject({ ok: false });
    });

    test('refuses a file that is no export', async () => {
      await expect(verifyExport(linesOf(['hello']))).rejects.toMatchObject({ code: 'invalid_request' });
      await expect(verifyExport(linesOf([]))).rejects.toMatchObject({ code: 'invalid_request' });
    });
  });
});
