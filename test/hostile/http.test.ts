import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { verifyLogCommand } from '../../server/cli/verify.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import type { ExampleRequest } from '../support/examples/example.ts';
import { ROUTE_EXAMPLES } from '../support/route-examples.ts';
import { testDeps } from '../support/test-server.ts';
import type { TestPerson, TestServer } from '../support/test-server.ts';
import { startWholeServer } from '../support/whole-server.ts';
import { ROLES } from '../../core/access/roles.ts';
import type { Role } from '../../core/access/roles.ts';
import { faultOf } from './support/fault-of.ts';
import { fieldsOf, withValueAt } from './support/fields.ts';
import type { Field } from './support/fields.ts';
import {
  AWKWARD,
  HOSTILE_AVAILABLE,
  payloads,
  sample,
  scripts,
  SEED,
  WRONG_TYPES,
} from './support/hostile-strings.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let testDatabase: TestDatabase;
let server: TestServer;
let fields: Map<string, Field[]>;
const people = new Map<Role, TestPerson>();
let sent = 0;

beforeAll(async () => {
  testDatabase = await createTestDatabase('pglite', 'demo');
  server = await startWholeServer(testDatabase.database);
  for (const role of ROLES) people.set(role, await server.person([role]));
  fields = fieldsOf(await (await server.request('GET', '/api/openapi.json')).json());
});
afterAll(async () => {
  await server.close();
  await testDatabase.dispose();
});

function personAs(role: Role): TestPerson {
  const person = people.get(role);
  if (!person) throw new Error(`Nobody is a ${role}.`);
  return person;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Sends the example with one field replaced, and tells what is wrong with the answer. */
async function send(
  id: string,
  example: ExampleRequest,
  change: { field: Field; value: unknown } | undefined,
  as: TestPerson,
): Promise<string | undefined> {
  const route = server.routes.find(({ contract }) => contract.id === id);
  if (!route) throw new Error(`No route serves ${id}.`);
  const { contract } = route;
  const place = change?.field.in;
  const [name = ''] = change?.field.path ?? [];
  const params = {
    ...example.params,
    ...(place === 'path' && { [name]: textOf(change?.value).toWellFormed() }),
  };
  const query = { ...example.query, ...(place === 'query' && { [name]: textOf(change?.value) }) };
  const body =
    place === 'body' && change ? withValueAt(example.body, change.field.path, change.value) : example.body;
  const path = contract.path.replaceAll(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(params[key] ?? '-'),
  );
  const address = `${path}?${new URLSearchParams(query).toString()}`;
  sent += 1;
  const response = await server.request(contract.method.toUpperCase(), address, {
    as,
    body,
    ifMatch: example.ifMatch,
  });
  const fault = await faultOf(response);
  return fault && `${as.roles.join()} ${id} ${JSON.stringify(change)?.slice(0, 200)}: ${fault}`;
}

/** A new session each time it was ended, so that signing out is tried too. */
async function callerOf(id: string, role: Role): Promise<TestPerson> {
  return id === 'access.signOut' ? server.person([role]) : personAs(role);
}

describe('every field of every route', () => {
  /** Routes that do much work when the value is acceptable get a smaller sample. */
  const COSTLY = new Set([
    'assembly.proposeAssembly',
    'assembly.sendMessage',
    'assembly.setUnderstanding',
    'access.signIn',
    'review.signAssembly',
    'access.changePassword',
    'release.createSet',
    'release.signSet',
  ]);

  test.each(Object.keys(ROUTE_EXAMPLES))(
    '%s answers hostile values with a reply or a clear refusal',
    async (id) => {
      const example = ROUTE_EXAMPLES[id];
      if (!example) throw new Error(`No example for ${id}.`);
      const allowed = ROLES.filter(
        (role) => typeof example.allowed === 'string' || example.allowed.includes(role),
      );
      const [first = 'auditor'] = allowed;
      // Wrong passwords lock the account that gave them; the next route begins with somebody else.
      if (id.startsWith('access.')) people.set(first, await server.person([first]));
      const request = await example.request(server, personAs(first));
      const samples = sample([...payloads(), ...scripts()], 6, SEED + id.length);
      const all = [...AWKWARD, ...samples];
      const costly = COSTLY.has(id);
      const strings = sample(all, costly ? 2 : 3, SEED + id.length);
      const wrongTypes = sample(WRONG_TYPES, costly ? 2 : 3, SEED + id.length);
      const faults: (string | undefined)[] = [];
      for (const field of fields.get(id) ?? []) {
        const values = field.in === 'body' ? [...strings, ...wrongTypes] : strings;
        for (const value of values)
          faults.push(await send(id, request, { field, value }, await callerOf(id, first)));
      }
      // Whoever may not call it is refused, and nothing else happens.
      const [field] = fields.get(id) ?? [];
      for (const role of ROLES.filter((other) => !allowed.includes(other)))
        faults.push(await send(id, request, field && { field, value: strings.at(-1) }, personAs(role)));
      expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
    },
  );

  test.skipIf(!HOSTILE_AVAILABLE)('takes all of payloads.json (needs ../shared/data/hostile)', async () => {
    const takers = [...fields].flatMap(([id, places]) =>
      places.filter(({ in: place }) => place !== 'body').map((field) => ({ id, field })),
    );
    const role: Record<string, Role> = {
      people: 'library_manager',
      library: 'library_manager',
      audit: 'administrator',
    };
    const faults: (string | undefined)[] = [];
    for (const [index, value] of payloads().entries()) {
      const taker = takers[index % takers.length];
      if (!taker) throw new Error('No route takes a value.');
      const as = personAs(role[taker.id.split('.', 1)[0] ?? ''] ?? 'brand_manager');
      faults.push(await send(taker.id, {}, { field: taker.field, value }, as));
    }
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });
});

test('the server answers afterwards, and its log verifies', async () => {
  expect((await server.request('GET', '/readyz')).status).toBe(200);
  const { result } = await verifyLogCommand(testDeps(testDatabase.database));
  expect(result).toMatchObject({ ok: true });
  expect(sent).toBeGreaterThan(2_000);
});
