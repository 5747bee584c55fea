import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  findSession,
  ABSOLUTE_MS,
  IDLE_MS,
  openSession,
  revokeSessions,
} from '../../../server/access/sessions.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { startTestServer } from '../../support/test-server.ts';
import type { TestServer } from '../../support/test-server.ts';

// Databases and password hashes are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

describeOnBothDatabases('a session', (getDatabase) => {
  let server: TestServer;
  let accountId: string;
  beforeAll(async () => {
    server = await startTestServer(getDatabase());
    ({ accountId } = await server.person(['brand_manager'], ['DE']));
  });
  afterAll(() => server.close());

  const alive = async (token: string): Promise<boolean> =>
    (await findSession(server.deps, token)) !== undefined;

  test('ends after the idle time, to the millisecond, and lives on with each request', async () => {
    const { clock } = server.deps;
    const token = await openSession(server.deps, accountId);
    clock.advance(IDLE_MS - 1);
    expect(await alive(token)).toBe(true);
    clock.advance(IDLE_MS - 1);
    expect(await alive(token)).toBe(true);
    clock.advance(IDLE_MS);
    expect(await alive(token)).toBe(false);
  });

  test('ends at its absolute time however busy it is', async () => {
    const token = await openSession(server.deps, accountId);
    for (let past = 0; past < ABSOLUTE_MS; past += IDLE_MS / 2) {
      expect(await alive(token)).toBe(true);
      server.deps.clock.advance(IDLE_MS / 2);
    }
    expect(await alive(token)).toBe(false);
  });

  test('is refused at the very next request after it was revoked', async () => {
    const token = await openSession(server.deps, accountId);
    await revokeSessions(server.deps, accountId);
    expect(await alive(token)).toBe(false);
  });

  test('acts with the roles and markets of now, not of its beginning', async () => {
    const token = await openSession(server.deps, accountId);
    await getDatabase().query(
      `UPDATE account SET roles = '{auditor}', markets = '{FR}' WHERE account_id = $1`,
      [accountId],
    );
    expect((await findSession(server.deps, token))?.actor).toMatchObject({
      roles: ['auditor'],
      markets: ['FR'],
    });
  });

  test('is a cookie that scripts and other sites cannot use', async () => {
    const response = await server.request('POST', '/api/session', {
      body: { name: accountId, password: 'correct horse battery' },
    });
    expect(response.headers.get('set-cookie')).toMatch(
      /^imprimatur-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  test('is for https and this host only behind TLS', async () => {
    const secure = await startTestServer(getDatabase(), { secureCookies: true });
    const response = await secure.request('POST', '/api/session', {
      body: { name: accountId, password: 'correct horse battery' },
    });
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-imprimatur-session=.*; Path=\/; .*Secure$/);
    await secure.close();
  });

  test('replaces and ends the one that the browser had before', async () => {
    const before = { cookie: await server.sessionOf(accountId) };
    const body = { name: accountId, password: 'correct horse battery' };
    await server.request('POST', '/api/session', { as: before, body });
    const view: unknown = await (await server.request('GET', '/api/session', { as: before })).json();
    expect(view).toMatchObject({ person: null });
  });
});
