import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendEntry } from '../../../server/audit/append-entry.ts';
import { auditRoutes } from '../../../server/audit/routes.ts';
import { accessRoutes } from '../../../server/access/routes.ts';
import { peopleRoutes } from '../../../server/people/routes.ts';
import { SYSTEM } from '../../../core/access/actor.ts';
import { verifyExport } from '../../../server/audit/verify-export.ts';
import { trailOf } from '../../support/audit-trail.ts';
import { createTestDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';
import { inChunks } from '../../support/small-log.ts';
import { startTestServer } from '../../support/test-server.ts';
import type { TestDeps, TestPerson, TestServer, TestServerOptions } from '../../support/test-server.ts';

const HCP = {
  id: 'HCP-1',
  title: 'Dr',
  givenName: 'Annegret',
  familyName: 'Beispielmann',
  specialty: 'cardiology',
  market: 'DE',
  language: 'de',
  verified: true,
};

const routes = (deps: TestDeps) => [...accessRoutes(deps), ...auditRoutes(deps), ...peopleRoutes(deps)];

let testDatabase: TestDatabase;
let server: TestServer;
let auditor: TestPerson;

const start = (options: TestServerOptions = {}): Promise<TestServer> =>
  startTestServer(testDatabase.database, { ...options, routes });

const ask = (method: string, path: string, body?: unknown): Promise<Response> =>
  server.request(method, path, { as: auditor, ...(body !== undefined && { body }) });

const countEntries = async (): Promise<number> => {
  const { rows } = await testDatabase.database.query<{ count: number }>('SELECT count(*) FROM audit_entry');
  return rows[0]?.count ?? 0;
};

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  server = await start();
  auditor = await server.person(['auditor']);
  const operations = await server.person(['marketing_operations']);
  const base64 = Buffer.from(JSON.stringify([HCP])).toString('base64');
  const files = [{ name: 'hcps.json', base64 }];
  const body = { kind: 'hcps', files };
  const imported = await server.request('POST', '/api/people/import', { as: operations, body });
  expect(imported.status).toBe(200);
});

afterAll(async () => {
  await server.close();
  await testDatabase.dispose();
});

describe('reading', () => {
  test('the list of HCPs leaves one entry with filters and counts, and nothing of the persons', async () => {
    const answer = await ask('GET', '/api/people/hcps?market=DE&text=Beispielmann');
    expect(await answer.text()).toContain('Beispielmann');
    const [entry, ...more] = (await trailOf(testDatabase.database, 'hcps')).filter(
      ({ type }) => type === 'people.read',
    );
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      actor: { id: auditor.accountId },
      market: 'DE',
      details: { count: 1, total: 1, searched: true },
    });
    expect(JSON.stringify(entry)).not.toMatch(/Beispielmann|Annegret/u);
  });

  test('one HCP leaves one entry with the id alone; what was not found or not allowed leaves none', async () => {
    const answer = await ask('GET', '/api/people/hcps/HCP-1');
    expect(await answer.text()).toContain('Beispielmann');
    const trail = await trailOf(testDatabase.database, 'HCP-1');
    const reads = trail.filter(({ type }) => type === 'people.read');
    expect(reads).toHaveLength(1);
    expect(reads[0]).toMatchObject({ subject: { type: 'hcp', id: 'HCP-1' }, details: { consents: 0 } });
    expect(JSON.stringify(reads)).not.toMatch(/Beispielmann|Annegret/u);
    const before = await countEntries();
    expect((await ask('GET', '/api/people/hcps/HCP-2')).status).toBe(404);
    const elsewhere = await server.person(['brand_manager'], ['US']);
    expect((await server.request('GET', '/api/people/hcps/HCP-1', { as: elsewhere })).status).toBe(404);
    for (const path of ['/healthz', '/readyz', '/api/audit/entries']) await ask('GET', path);
    expect(await countEntries()).toBe(before);
  });

  test('the export of the log leaves an entry that is in the export itself', async () => {
    const answer = await ask('GET', '/api/audit/export');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.toString('utf8')).toContain('log.exported');
    const { keys } = server.deps.signer();
    const result = await verifyExport(inChunks(bytes), { keys });
    expect(result).toMatchObject({ ok: true, entries: await countEntries() });
  });
});

describe('damaging a copy', () => {
  test('shows what is found, and leaves the stored log as it is', async () => {
    await appendEntry(server.deps, SYSTEM, {
      type: 'assembly.drafted',
      subject: { type: 'assembly', id: 'A-1' },
    });
    const { checkpoint } = (await (await ask('GET', '/api/audit/checkpoint')).json()) as {
      checkpoint: { note: string };
    };
    const damage = async (body: object): Promise<string> =>
      (await ask('POST', '/api/audit/tampered-copy', body)).text();
    expect(await damage({ damage: 'flip', position: 1 })).toContain('"position":1');
    expect(await damage({ damage: 'cut', position: 2 })).toContain('"ok":true');
    const anchored = await damage({ damage: 'cut', position: 2, anchors: checkpoint.note });
    expect(anchored).toContain('"ok":false');
    expect(await damage({ damage: 'flip', position: 9_999 })).toContain('There is no entry at position 9999');
    expect(await (await ask('GET', '/api/audit/verification')).text()).toContain('"ok":true');
  });

  test('is not there in production', async () => {
    const production = await start({ production: true, demonstration: false });
    const body = { damage: 'flip', position: 0 };
    const answer = await production.request('POST', '/api/audit/tampered-copy', { as: auditor, body });
    expect(answer.status).toBe(404);
    await production.close();
  });
});
