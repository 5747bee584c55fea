import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ROLES } from '../../core/access/roles.ts';
import type { Role } from '../../core/access/roles.ts';
import type { Contract } from '../../core/contract/define-contract.ts';
import { ABSOLUTE_MS } from '../../server/access/sessions.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import type { ExampleRequest } from '../support/examples/example.ts';
import { ROUTE_EXAMPLES } from '../support/route-examples.ts';
import { sendExample } from '../support/send-example.ts';
import type { TestPerson, TestServer } from '../support/test-server.ts';
import { startWholeServer } from '../support/whole-server.ts';

// Databases and password hashes are slow on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

let testDatabase: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  testDatabase = await createTestDatabase('pglite', 'demo');
  server = await startWholeServer(testDatabase.database);
});
afterAll(async () => {
  await server.close();
  await testDatabase.dispose();
});

function contractOf(id: string): Contract {
  const found = server.routes.find(({ contract }) => contract.id === id);
  if (!found) throw new Error(`No route serves ${id}.`);
  return found.contract;
}

async function auditCount(): Promise<number> {
  const { rows } = await testDatabase.database.query<{ count: number }>('SELECT count(*) FROM audit_entry');
  return rows[0]?.count ?? 0;
}

/** With EVERY_ROLE=1 each role that may change something does; without it one does, another one for every route. */
const MOST_CHANGING = process.env['EVERY_ROLE'] === undefined ? 1 : ROLES.length;

/** One person of each role for all who change nothing, not even the own account: the refused, and those who only read. */
const reading = new Map<string, Promise<TestPerson>>();
function readingPerson(role: Role, market = '*'): Promise<TestPerson> {
  const key = `${role} ${market}`;
  const person = reading.get(key) ?? server.person([role], [market]);
  reading.set(key, person);
  return person;
}

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

describe.each(Object.entries(ROUTE_EXAMPLES).map(([id, example], at) => [id, example, at] as const))(
  '%s',
  (id, example, at) => {
    const { allowed } = example;
    const mayCall = (role: Role): boolean => typeof allowed === 'string' || allowed.includes(role);
    const [firstAllowed = 'auditor'] = ROLES.filter(mayCall);

    const rotated = [...ROLES.slice(at % ROLES.length), ...ROLES.slice(0, at % ROLES.length)];
    const changing = rotated.filter(mayCall).slice(0, MOST_CHANGING);

    /** Made once for all who change nothing: who is refused, and who only reads. */
    let shared: Promise<ExampleRequest> | undefined;
    const sharedRequest = (): Promise<ExampleRequest> => {
      shared ??= example.request(server, undefined);
      return shared;
    };
    const asksForItsCaller = example.request.length > 1;
    const requestOf = (caller: TestPerson): Promise<ExampleRequest> =>
      asksForItsCaller || contractOf(id).method !== 'get' ? example.request(server, caller) : sharedRequest();

    const sendAs = async (caller: TestPerson | undefined, request: ExampleRequest) =>
      sendExample(server, contractOf(id), request, caller);

    test.for(ROLES)('answers a %s as its policy says', async (role, { skip }) => {
      const changes = mayCall(role) && contractOf(id).method !== 'get';
      if (changes && !changing.includes(role)) skip('not in the sample');
      const person = await (changes ? server.person([role]) : readingPerson(role));
      const request = mayCall(role) ? await requestOf(person) : await sharedRequest();
      const { status, text } = await sendAs(person, request);
      if (mayCall(role)) expect(isSuccess(status), `${status} ${text}`).toBe(true);
      else expect(status, text).toBe(403);
    });

    test('answers nobody signed in, and a session that ended, alike', async () => {
      const ended = await server.person([firstAllowed]);
      await testDatabase.database.query(
        'UPDATE session SET created_at = $1, expires_at = $1 WHERE account_id = $2',
        [new Date(server.deps.clock().getTime() - ABSOLUTE_MS), ended.accountId],
      );
      for (const caller of [undefined, ended]) {
        const open = allowed === 'anyone';
        const request = open ? await example.request(server, caller) : await sharedRequest();
        const { status, text } = await sendAs(caller, request);
        expect(open ? isSuccess(status) : status === 401, `${status} ${text}`).toBe(true);
      }
    });

    test.runIf(example.marketScoped)('tells a person of another market that there is nothing', async () => {
      for (const role of ROLES.filter(mayCall)) {
        const person = await readingPerson(role, 'US');
        const reaches = example.acrossMarkets?.includes(role) ?? false;
        const { status, text } = await sendAs(person, await sharedRequest());
        expect(status, `${role} ${text}`).toBe(reaches ? 200 : 404);
      }
    });

    test('leaves at least one audit entry when it changes something', async ({ skip }) => {
      if (contractOf(id).method === 'get') skip('a reading route');
      if (example.leavesNoEntry !== undefined) skip(example.leavesNoEntry);
      const person = await server.person([firstAllowed]);
      const request = await example.request(server, person);
      const before = await auditCount();
      const { status, text } = await sendAs(person, request);
      expect(isSuccess(status), `${status} ${text}`).toBe(true);
      expect(await auditCount()).toBeGreaterThan(before);
    });
  },
);
