import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../../support/database.ts';
import type { RequestOptions, TestPerson, TestServer } from '../../support/test-server.ts';
import { startTestServer } from '../../support/test-server.ts';
import { libraryRoutes } from '../../../server/library/routes.ts';
import { importContent, moduleRow } from './import-support.ts';

const file = (name: string, base64: string) => ({ body: { kind: 'modules', files: [{ name, base64 }] } });

describeOnBothDatabases('the library over HTTP', (getDatabase) => {
  let server: TestServer;
  let manager: TestPerson;
  beforeAll(async () => {
    const database = getDatabase();
    server = await startTestServer(database, { routes: libraryRoutes });
    manager = await server.person(['library_manager']);
    await importContent(database, 'references', [
      {
        id: 'REF',
        citation: 'A paper',
        status: 'approved',
        anchors: [{ id: 'a1', page: '3', quote: 'Quoted.' }],
      },
    ]);
    await importContent(database, 'claims', [
      {
        id: 'CLM',
        product: 'p',
        status: 'approved',
        statements: { en: 'It works.' },
        references: [{ reference: 'REF', anchor: 'a1' }],
      },
    ]);
    await importContent(database, 'modules', [
      moduleRow('M/1', { claims: ['CLM'], renditions: [{ language: 'de', text: 'Blutdruck[^REF][^GONE]' }] }),
      moduleRow('M-2', { requires: ['M/1'], kind: 'cta', topics: ['dosing'] }),
      moduleRow('M-3', { status: 'in_review', approvals: [] }),
    ]);
    await importContent(database, 'templates', [
      {
        id: 'T',
        name: 'Letter',
        status: 'approved',
        mjml: '<mjml>{{ slots.top }}</mjml>',
        slots: [{ id: 'top', label: { en: 'Top' }, kinds: ['message'], topics: ['safety'] }],
      },
    ]);
  }, 120_000);
  afterAll(() => server.close());

  const send = async (method: string, path: string, options: RequestOptions = {}) => {
    const response = await server.request(method, `/api/library/${path}`, { as: manager, ...options });
    const body: unknown = await response.json();
    return { status: response.status, body, etag: response.headers.get('etag') };
  };

  it.each([
    ['', ['M-2', 'M-3', 'M/1']],
    ['text=blutdruck', ['M/1']],
    ['language=de', ['M/1']],
    ['kind=cta&topic=dosing', ['M-2']],
    ['market=DE&channel=portal&status=approved', ['M-2', 'M/1']],
    ['metadata=incomplete', ['M-3']],
    ['market=FR', []],
    ["text=%25'%3B--", []],
  ])('lists modules by filter: %s', async (query, ids) => {
    const { status, body } = await send('GET', `modules?${query}`);
    expect(status).toBe(200);
    const found = body as { modules: { id: string }[]; total: number };
    expect(found.modules.map(({ id }) => id).toSorted()).toEqual(ids);
    expect(found.total).toBe(ids.length);
  });

  it('counts the values of each filter over everything that matches', async () => {
    const { body } = await send('GET', 'modules?pageSize=1');
    expect(body).toMatchObject({
      total: 3,
      facets: {
        status: [
          { value: 'approved', count: 2 },
          { value: 'in_review', count: 1 },
        ],
        market: [
          { value: 'DE', count: 2 },
          { value: 'GB', count: 2 },
        ],
      },
    });
  });

  it('shows a module with its claims, anchors, marked references and where it is used', async () => {
    const { status, body, etag } = await send('GET', `modules/${encodeURIComponent('M/1')}`);
    expect([status, etag]).toEqual([200, '"1"']);
    expect(body).toMatchObject({
      missingMetadata: [],
      claims: [
        { claim: { id: 'CLM' }, references: [{ reference: { id: 'REF' }, anchor: { quote: 'Quoted.' } }] },
      ],
      markedReferences: [
        { id: 'REF', citation: 'A paper', status: 'approved' },
        { id: 'GONE', citation: null, status: null },
      ],
      whereUsed: {
        assemblies: [],
        templates: [{ id: 'T', name: 'Letter', slots: ['top'] }],
        modules: [{ id: 'M-2', rule: 'requires' }],
      },
    });
  });

  const approve = (ifMatch?: number) =>
    send('PUT', 'modules/M-3/status', { body: { status: 'approved' }, ifMatch });

  it('approves what is in review, once, against the version that was read', async () => {
    expect(await approve()).toMatchObject({ status: 428 });
    expect(await approve(7)).toMatchObject({ status: 412 });
    expect(await approve(1)).toMatchObject({ status: 200, body: { version: 1, status: 'approved' } });
    expect(await approve(1)).toMatchObject({ status: 409, body: { code: 'not_permitted_in_state' } });
  });

  it('withdraws only with a reason, keeps the reason, and records its digest', async () => {
    const withdraw = (reason: string) =>
      send('PUT', 'claims/CLM/status', { body: { status: 'withdrawn', reason }, ifMatch: 1 });
    expect(await withdraw('  ')).toMatchObject({ status: 400 });
    expect(await withdraw('The trial was retracted')).toMatchObject({ status: 200 });
    const { body } = await send('GET', 'claims/CLM');
    expect(body).toMatchObject({
      claim: { status: 'withdrawn' },
      statusChanges: [{ from: 'approved', to: 'withdrawn', reason: 'The trial was retracted' }],
    });
    const { rows } = await getDatabase().query<{ leaf: Buffer }>(
      `SELECT leaf FROM audit_entry WHERE event_type = 'library.status_changed' AND subject_id = 'CLM'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.leaf.toString()).toMatch(/"reasonSha256":"[0-9a-f]{64}"/);
    expect(rows[0]?.leaf.toString()).not.toContain('retracted');
  });

  it('imports an upload, and refuses one that is not base64', async () => {
    const bytes = Buffer.from(JSON.stringify([moduleRow('UP'), { id: 'BAD' }])).toString('base64');
    expect(await send('POST', 'import', file('Bücher.json', bytes))).toMatchObject({
      status: 200,
      body: { read: 2, created: 1, rejected: [{ file: 'Bücher.json', row: 2 }] },
    });
    expect(await send('POST', 'import', file('a.json', '***'))).toMatchObject({ status: 400 });
    expect(await send('POST', 'import', file('../a.json', bytes))).toMatchObject({ status: 400 });
  });
});
