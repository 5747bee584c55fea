import { beforeEach, expect, test, vi } from 'vitest';
import { COMMAND_LINE } from '../../../core/access/actor.ts';
import type { Actor } from '../../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../../core/access/policy.ts';
import type { AuditEntryDraft } from '../../../core/audit/entry.ts';
import { mutate } from '../../../server/audit/mutate.ts';
import type { Mutation } from '../../../server/audit/mutate.ts';
import { changeDeps } from '../../support/changes.ts';
import { describeOnBothDatabases } from '../../support/database.ts';

// Databases and password hashes are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

interface Subject {
  market: string;
  revision: number;
}
const GERMAN: Actor = { id: 'a1', printedName: 'Anna', title: '', roles: ['brand_manager'], markets: ['DE'] };
const ENTRY = { type: 'assembly.changed', subject: { type: 'assembly', id: 'A-1', revision: 2 } } as const;

describeOnBothDatabases('mutate', (getDatabase) => {
  let written: string;
  beforeEach(async () => {
    await getDatabase().query('CREATE TABLE IF NOT EXISTS note (text text)');
    await getDatabase().query('DELETE FROM note');
    written = `note at ${Math.random()}`;
  });

  const count = async (table: 'note' | 'audit_entry'): Promise<number> =>
    (await getDatabase().query<{ count: number }>(`SELECT count(*) FROM ${table}`)).rows[0]?.count ?? 0;

  const writing = (entries: AuditEntryDraft[]) => async () => {
    await getDatabase().query('INSERT INTO note VALUES ($1)', [written]);
    return { result: 'done', entries };
  };

  const run = (changes: Partial<Mutation<Subject, string>>): Promise<string> =>
    mutate(changeDeps(getDatabase()), {
      actor: GERMAN,
      policy: and<Subject>(holds('assembly.write'), inMarketScope),
      load: async () => ({ market: 'DE', revision: 7 }),
      change: writing([ENTRY]),
      ...changes,
    });

  async function refuses(changes: Partial<Mutation<Subject, string>>, expected: object): Promise<void> {
    const before = await count('audit_entry');
    await expect(run(changes)).rejects.toMatchObject(expected);
    expect(await count('note')).toBe(0);
    expect(await count('audit_entry')).toBe(before);
  }

  test('saves the change together with its entry', async () => {
    const before = await count('audit_entry');
    expect(await run({})).toBe('done');
    expect(await count('note')).toBe(1);
    expect(await count('audit_entry')).toBe(before + 1);
  });

  test('refuses a change that records nothing, and undoes it', async () => {
    await refuses({ change: writing([]) }, { message: expect.stringContaining('without an audit entry') });
  });

  test('undoes the change when its entry cannot be written', async () => {
    await refuses({ change: writing([{ ...ENTRY, contentHash: 'not a hash' }]) }, { name: 'ZodError' });
  });

  test('refuses an actor without the permission', () =>
    refuses({ actor: { ...GERMAN, roles: ['auditor'] } }, { code: 'not_allowed' }));

  test('answers that nothing is there for a subject of another market', () =>
    refuses({ load: async () => ({ market: 'FR', revision: 7 }) }, { code: 'not_found', status: 404 }));

  test('answers that nothing is there for an absent subject', () =>
    refuses({ load: async () => undefined, actor: COMMAND_LINE }, { code: 'not_found' }));

  test('refuses a change without If-Match where one is needed', () =>
    refuses(
      { ifMatch: { given: undefined, current: ({ revision }) => revision } },
      { code: 'if_match_required', status: 428 },
    ));

  test('refuses a stale If-Match and tells the present revision', () =>
    refuses(
      { ifMatch: { given: 6, current: ({ revision }) => revision } },
      { code: 'changed_meanwhile', status: 412, details: { revision: 7 } },
    ));

  test('accepts the present revision', async () => {
    expect(await run({ ifMatch: { given: 7, current: ({ revision }) => revision } })).toBe('done');
  });

  test('refuses to change, remove or empty the log on the database itself', async () => {
    await run({});
    for (const statement of [
      'UPDATE audit_entry SET actor_id = $1',
      'DELETE FROM audit_entry WHERE actor_id <> $1',
    ])
      await expect(getDatabase().query(statement, ['x'])).rejects.toMatchObject({ code: '42501' });
    await expect(getDatabase().query('TRUNCATE audit_entry CASCADE')).rejects.toMatchObject({
      code: '42501',
    });
  });
});
