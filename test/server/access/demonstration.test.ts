import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { SYSTEM } from '../../../core/access/actor.ts';
import { DEMONSTRATION_PASSWORD } from '../../../core/access/password-rule.ts';
import { REVIEWER_ROLES, ROLES } from '../../../core/access/roles.ts';
import {
  DEMONSTRATION_PEOPLE,
  demonstrationIdOf,
  seedDemonstrationAccounts,
} from '../../../server/access/demonstration-accounts.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { startTestServer } from '../../support/test-server.ts';
import type { TestServer } from '../../support/test-server.ts';

// Databases and password hashes are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const ANNA = demonstrationIdOf('anna.weber');

const view = async (server: TestServer): Promise<unknown> =>
  (await server.request('GET', '/api/session')).json();
const become = (server: TestServer, accountId: string): Promise<Response> =>
  server.request('POST', '/api/session/demonstration', { body: { accountId } });
const signIn = (server: TestServer): Promise<Response> =>
  server.request('POST', '/api/session', {
    body: { name: 'Anna.Weber', password: DEMONSTRATION_PASSWORD },
  });

describeOnBothDatabases('the demonstration', (getDatabase) => {
  let demonstration: TestServer;
  let production: TestServer;
  beforeAll(async () => {
    demonstration = await startTestServer(getDatabase());
    production = await startTestServer(getDatabase(), { demonstration: false, production: true });
    await seedDemonstrationAccounts(demonstration.deps, SYSTEM);
  }, 60_000);
  afterAll(async () => {
    await demonstration.close();
    await production.close();
  });

  test('has people for every role, and two for each signature in Germany', () => {
    for (const role of ROLES) expect(DEMONSTRATION_PEOPLE.some((person) => person.role === role)).toBe(true);
    for (const role of REVIEWER_ROLES) {
      const able = DEMONSTRATION_PEOPLE.filter(
        (person) => person.role === role && (person.markets.includes('*') || person.markets.includes('DE')),
      );
      expect(able.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('creates nobody twice', async () => {
    expect(await seedDemonstrationAccounts(demonstration.deps, SYSTEM)).toBe(0);
  });

  test('lets one become a person with one click, or sign in with the documented password', async () => {
    expect(await view(demonstration)).toMatchObject({ demonstrationPeople: expect.any(Array) });
    expect((await become(demonstration, ANNA)).status).toBe(200);
    expect((await signIn(demonstration)).status).toBe(200);
  });

  test('lets nobody become an account that is not a demonstration', async () => {
    const { accountId } = await demonstration.person(['administrator']);
    expect((await become(demonstration, accountId)).status).toBe(404);
  });

  test('does not exist in production: no people, no route, no sign-in, no seed', async () => {
    expect(await view(production)).toMatchObject({ demonstrationPeople: null });
    expect((await become(production, ANNA)).status).toBe(404);
    expect((await signIn(production)).status).toBe(401);
    await expect(seedDemonstrationAccounts(production.deps, SYSTEM)).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });

  test('ends with the change to production: a session that a demonstration opened is not taken', async () => {
    const cookie = await demonstration.sessionOf(ANNA);
    expect((await demonstration.request('GET', '/api/audit/entries', { as: { cookie } })).status).toBe(200);
    expect((await production.request('GET', '/api/audit/entries', { as: { cookie } })).status).toBe(401);
  });
});
