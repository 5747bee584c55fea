import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createAccount } from '../../../server/access/create-account.ts';
import { deactivateAccount } from '../../../server/access/administer-account.ts';
import { findSession } from '../../../server/access/sessions.ts';
import { LOCK_AFTER, LOCK_MS } from '../../../server/access/sign-in-limits.ts';
import { signIn } from '../../../server/access/sign-in.ts';
import { COMMAND_LINE } from '../../../core/access/actor.ts';
import { trailOf, trailTypes } from '../../support/audit-trail.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { TEST_PASSWORD, testDeps } from '../../support/test-server.ts';
import type { TestDeps } from '../../support/test-server.ts';

// Databases and password hashes are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let counter = 0;

describeOnBothDatabases('signing in', (getDatabase) => {
  let deps: TestDeps;
  let name: string;
  let accountId: string;
  beforeEach(async () => {
    deps = testDeps(getDatabase());
    counter += 1;
    name = `person.${'abcdefghjkmnpqrstuvxyz'[counter % 21]}`;
    accountId = await createAccount(deps, COMMAND_LINE, {
      signInName: name,
      printedName: 'Person',
      title: '',
      roles: ['auditor'],
      markets: ['*'],
      password: TEST_PASSWORD,
      mustChangePassword: false,
    });
  });

  const attempt = (password: string, typedName = name): Promise<string> =>
    signIn(deps, { name: typedName, password, address: '192.0.2.1' });
  const fail = async (times: number, typedName = name): Promise<unknown[]> => {
    const answers: unknown[] = [];
    for (let count = 0; count < times; count += 1)
      answers.push(await attempt('wrong', typedName).catch((e) => e));
    return answers;
  };

  test('opens a session for the right password, whatever the case of the name, and records it', async () => {
    const token = await attempt(TEST_PASSWORD, name.toUpperCase());
    expect((await findSession(deps, token))?.actor.id).toBe(accountId);
    const last = (await trailOf(getDatabase(), accountId)).at(-1);
    expect(last).toMatchObject({ type: 'access.signed_in', actor: { id: accountId, roles: ['auditor'] } });
  });

  test('keeps only a digest of the token', async () => {
    const token = await attempt(TEST_PASSWORD);
    const { rows } = await getDatabase().query<{ row: string }>('SELECT session::text AS row FROM session');
    expect(rows.map(({ row }) => row).join()).not.toContain(token);
  });

  test('records a wrong password in nobody’s name', async () => {
    await expect(attempt('wrong')).rejects.toMatchObject({ code: 'wrong_credentials' });
    const last = (await trailOf(getDatabase(), accountId)).at(-1);
    expect(last).toMatchObject({ type: 'access.sign_in_failed', actor: { id: 'anonymous' } });
  });

  test('answers for a name that does not exist exactly as for a wrong password, until both are locked', async () => {
    const known = await fail(LOCK_AFTER + 1);
    const unknown = await fail(LOCK_AFTER + 1, `nobody.${name}`);
    expect(unknown.map(String)).toEqual(known.map(String));
    expect(known.at(-1)).toMatchObject({ code: 'too_many_attempts' });
    expect(await trailTypes(getDatabase(), 'unknown')).toContain('access.sign_in_failed');
  });

  test('never writes the name that was typed into the log', async () => {
    await fail(1, 'my-password-typed-into-the-name');
    const { rows } = await getDatabase().query<{ leaf: Buffer }>('SELECT leaf FROM audit_entry');
    expect(rows.map(({ leaf }) => leaf.toString()).join()).not.toContain('my-password');
  });

  test('locks the account after too many wrong passwords, records it, and opens it again in time', async () => {
    await fail(LOCK_AFTER);
    await expect(attempt(TEST_PASSWORD)).rejects.toMatchObject({ code: 'too_many_attempts' });
    expect(await trailTypes(getDatabase(), accountId)).toContain('access.locked');
    deps.clock.advance(LOCK_MS - 1);
    await expect(attempt(TEST_PASSWORD)).rejects.toMatchObject({ code: 'too_many_attempts' });
    deps.clock.advance(1);
    await expect(attempt(TEST_PASSWORD)).resolves.toHaveLength(43);
  });

  test('counts guesses made at the same time one by one', async () => {
    const answers = await Promise.allSettled(Array.from({ length: LOCK_AFTER + 3 }, () => attempt('wrong')));
    const codes = answers.map((answer) => (answer.status === 'rejected' ? answer.reason.code : 'signed in'));
    expect(codes.filter((code) => code === 'wrong_credentials')).toHaveLength(LOCK_AFTER);
    expect(codes.filter((code) => code === 'too_many_attempts')).toHaveLength(3);
  });

  test('starts counting anew after a right password', async () => {
    await fail(LOCK_AFTER - 1);
    await attempt(TEST_PASSWORD);
    await fail(LOCK_AFTER - 1);
    await expect(attempt(TEST_PASSWORD)).resolves.toHaveLength(43);
  });

  test('refuses a deactivated account and ends its sessions', async () => {
    const token = await attempt(TEST_PASSWORD);
    await deactivateAccount(deps, COMMAND_LINE, name);
    expect(await findSession(deps, token)).toBeUndefined();
    await expect(attempt(TEST_PASSWORD)).rejects.toMatchObject({ code: 'wrong_credentials' });
  });

  test('slows down one address that fails with ever new names', async () => {
    const answers = [];
    for (let count = 0; count < 31; count += 1) answers.push(...(await fail(1, `nobody${count}`)));
    expect(answers.at(-1)).toMatchObject({ code: 'too_many_attempts' });
  });

  describe('with a name already in use', () => {
    test.each([
      ['the same', (taken: string) => taken],
      ['the same in capitals', (taken: string) => taken.toUpperCase()],
      ['one that looks like it', (taken: string) => taken.replace('o', '0')],
    ])('cannot be created as %s', async (_, rename) => {
      const again = createAccount(deps, COMMAND_LINE, {
        signInName: rename(name),
        printedName: 'Other',
        title: '',
        roles: ['auditor'],
        markets: ['*'],
        password: TEST_PASSWORD,
        mustChangePassword: false,
      });
      await expect(again).rejects.toMatchObject({ code: 'conflict' });
    });
  });
});
