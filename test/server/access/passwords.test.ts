import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { COMMAND_LINE } from '../../../core/access/actor.ts';
import { resetPassword } from '../../../server/access/administer-account.ts';
import { confirmPassword } from '../../../server/access/confirm-password.ts';
import { LOCK_AFTER } from '../../../server/access/sign-in-limits.ts';
import { trailTypes } from '../../support/audit-trail.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { startTestServer, TEST_PASSWORD } from '../../support/test-server.ts';
import type { TestPerson, TestServer } from '../../support/test-server.ts';

// Databases and password hashes are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const NEXT = 'another long sentence';

describeOnBothDatabases('a password in use', (getDatabase) => {
  let server: TestServer;
  let person: TestPerson;
  beforeAll(async () => {
    server = await startTestServer(getDatabase());
  });
  beforeEach(async () => {
    person = await server.person(['medical_reviewer'], ['DE']);
  });
  afterAll(() => server.close());

  const change = (present: string, next: string): Promise<Response> =>
    server.request('PUT', '/api/session/password', { as: person, body: { present, next } });

  test('confirms the owner at signing, and records it', async () => {
    await confirmPassword(server.deps, person.accountId, TEST_PASSWORD);
    expect(await trailTypes(getDatabase(), person.accountId)).toEqual(['access.confirmed']);
  });

  test('locks the account when it is wrong too often at signing', async () => {
    for (let count = 0; count < LOCK_AFTER; count += 1) {
      await expect(confirmPassword(server.deps, person.accountId, 'wrong')).rejects.toMatchObject({
        code: 'wrong_credentials',
      });
    }
    await expect(confirmPassword(server.deps, person.accountId, TEST_PASSWORD)).rejects.toMatchObject({
      code: 'too_many_attempts',
    });
    const trail = await trailTypes(getDatabase(), person.accountId);
    expect(trail.filter((type) => type === 'access.confirmation_failed')).toHaveLength(LOCK_AFTER + 1);
    expect(trail).toContain('access.locked');
  });

  test('is changed by its owner; other sessions end, this one stays', async () => {
    const other = { cookie: await server.sessionOf(person.accountId) };
    expect((await change(TEST_PASSWORD, NEXT)).status).toBe(204);
    expect((await server.request('GET', '/api/audit/entries', { as: other })).status).toBe(401);
    expect((await server.request('GET', '/api/audit/entries', { as: person })).status).toBe(200);
    await confirmPassword(server.deps, person.accountId, NEXT);
  });

  test.each([
    ['the present one is wrong', 'wrong', NEXT, 401],
    ['the next one is too short', TEST_PASSWORD, 'short', 400],
    ['the next one is the present one', TEST_PASSWORD, TEST_PASSWORD, 400],
  ])('is not changed when %s', async (_, present, next, status) => {
    expect((await change(present, next)).status).toBe(status);
    await confirmPassword(server.deps, person.accountId, TEST_PASSWORD);
  });

  test('set by somebody else allows nothing but changing it', async () => {
    await resetPassword(server.deps, COMMAND_LINE, person.accountId, 'set by somebody else');
    person = { ...person, cookie: await server.sessionOf(person.accountId) };
    expect((await server.request('GET', '/api/audit/entries', { as: person })).status).toBe(403);
    await expect(
      confirmPassword(server.deps, person.accountId, 'set by somebody else'),
    ).rejects.toMatchObject({ code: 'not_allowed' });
    expect((await change('set by somebody else', NEXT)).status).toBe(204);
    expect((await server.request('GET', '/api/audit/entries', { as: person })).status).toBe(200);
    expect(await trailTypes(getDatabase(), person.accountId)).toContain('access.password_changed');
  });
});
