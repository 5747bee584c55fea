import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ROLES } from '../../core/access/roles.ts';
import { ABSOLUTE_MS } from '../../server/access/sessions.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { ROUTE_EXAMPLES } from '../support/route-examples.ts';
import type { RouteExample } from '../support/route-examples.ts';
import { sendExample } from '../support/send-example.ts';
import type { TestPerson, TestServer } from '../support/test-server.ts';
import { startWholeServer } from '../support/whole-server.ts';

// Databases and password hashes are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let testDatabase: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  server = await startWholeServer(testDatabase.database);
}, 60_000);
afterAll(async () => {
  await server.close();
  await testDatabase.dispose();
});

const send = (id: string, example: RouteExample, caller: TestPerson | undefined) => {
  const route = server.routes.find(({ contract }) => contract.id === id);
  if (!route) throw new Error(`No route serves ${id}.`);
  return sendExample(server, route, example, caller);
};

const auditCount = async (): Promise<number> => {
  const { rows } = await testDatabase.database.query<{ count: number }>('SELECT count(*) FROM audit_entry');
  return rows[0]?.count ?? 0;
};

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

describe.each(Object.entries(ROUTE_EXAMPLES))('%s', (id, example) => {
  const { allowed } = example;
  const mayCall = (role: (typeof ROLES)[number]): boolean =>
    typeof allowed === 'string' || allowed.includes(role);
  const [firstAllowed = 'auditor'] = ROLES.filter(mayCall);

  test.each(ROLES)('answers a %s as its policy says', async (role) => {
    const { status, text } = await send(id, example, await server.person([role]));
    if (mayCall(role)) expect(isSuccess(status), `${status} ${text}`).toBe(true);
    else expect(status, text).toBe(403);
  });

  test('answers nobody signed in, and a session that ended, alike', async () => {
    const expected = allowed === 'anyone' ? 200 : 401;
    expect((await send(id, example, undefined)).status).toBe(expected);
    const person = await server.person([firstAllowed]);
    await testDatabase.database.query(
      'UPDATE session SET created_at = $1, expires_at = $1 WHERE account_id = $2',
      [new Date(server.deps.clock().getTime() - ABSOLUTE_MS), person.accountId],
    );
    expect((await send(id, example, person)).status).toBe(expected);
  });

  test.runIf(example.marketScoped)('tells a person of another market that there is nothing', async () => {
    for (const role of ROLES.filter(mayCall)) {
      const { status, text } = await send(id, example, await server.person([role], ['US']));
      expect(status, `${role} ${text}`).toBe(example.acrossMarkets?.includes(role) ? 200 : 404);
    }
  });

  test('leaves at least one audit entry when it changes something', async ({ skip }) => {
    const method = server.routes.find(({ contract }) => contract.id === id)?.contract.method;
    if (method === 'get') skip('a reading route');
    const before = await auditCount();
    const preparation = await preparationEntries();
    const { status, text } = await send(id, example, await server.person([firstAllowed]));
    expect(isSuccess(status), `${status} ${text}`).toBe(true);
    expect(await auditCount()).toBeGreaterThan(before + 2 * preparation);
  });

  /** Entries that making the example's subject leaves by itself. */
  async function preparationEntries(): Promise<number> {
    const before = await auditCount();
    await example.request(server, await server.person([firstAllowed]));
    return (await auditCount()) - before;
  }
});
