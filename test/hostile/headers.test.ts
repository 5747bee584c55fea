import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { startTestServer } from '../support/test-server.ts';
import type { TestPerson, TestServer } from '../support/test-server.ts';
import { wholeRouteTable } from '../support/whole-server.ts';
import { faultOf } from './support/fault-of.ts';
import { AWKWARD, payloads, sample, SEED } from './support/hostile-strings.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let testDatabase: TestDatabase;
let server: TestServer;
let person: TestPerson;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  server = await startTestServer(testDatabase.database, { routes: wholeRouteTable });
  person = await server.person(['brand_manager', 'library_manager', 'administrator', 'medical_reviewer']);
});
afterAll(async () => {
  await server.close();
  await testDatabase.dispose();
});

/** Bytes on the wire as given; resolves with the first line of the answer, empty when the connection was cut. */
function onTheWire(bytes: Uint8Array | string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    // What waits for more is told that nothing more comes.
    socket.setTimeout(1_000, () => socket.end());
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (chunk.includes('\r\n')) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1').split('\r\n', 1)[0] ?? ''));
  });
}

const isAlive = async (): Promise<boolean> => (await server.request('GET', '/readyz')).status === 200;
const pathOf = (path: string): string => path.replaceAll(/:kind/g, 'modules').replaceAll(/:\w+/g, 'x');

describe('every changing route', () => {
  test('refuses another site, whatever else the request carries', async () => {
    const changing = server.routes.filter(({ contract }) => contract.method !== 'get');
    expect(changing.length).toBeGreaterThan(10);
    for (const { contract } of changing) {
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { origin: `${server.url}.evil.example` },
        { origin: 'javascript:alert(1)' },
      ]) {
        const options = { as: person, headers: headers as Record<string, string>, body: {} };
        const { status } = await server.request(
          contract.method.toUpperCase(),
          pathOf(contract.path),
          options,
        );
        expect(status, contract.id).toBe(403);
      }
    }
    expect((await server.request('GET', '/api/assemblies', { as: person })).status).toBe(200);
  });

  test.each([
    '7',
    '"x"',
    '*',
    'W/"1"',
    '"-1"',
    '"99999999999999999999"',
    '"1", "2"',
    '"1"; DROP',
    '""',
    '"１"',
  ])('refuses If-Match %s', async (ifMatch) => {
    for (const { contract } of server.routes.filter((route) => route.contract.ifMatch)) {
      const method = contract.method.toUpperCase();
      const bytes = `${method} ${pathOf(contract.path)} HTTP/1.1\r\nHost: x\r\nCookie: ${person.cookie}\r\nIf-Match: ${ifMatch}\r\nConnection: close\r\n\r\n`;
      expect(await onTheWire(Buffer.from(bytes, 'utf8')), contract.id).toMatch(/^HTTP\/1.1 4\d\d/);
    }
  });

  const BODIES: [string, BodyInit, string][] = [
    ['truncated JSON', '{"text": "a', 'application/json'],
    ['nothing but a bracket', '[', 'application/json'],
    ['a bare string', '"a"', 'application/json'],
    ['null', 'null', 'application/json'],
    ['deep nesting', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 'application/json'],
    ['deep lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'application/json'],
    [
      'a prototype',
      '{"__proto__":{"roles":["administrator"]},"constructor":{"prototype":{"a":1}}}',
      'application/json',
    ],
    ['invalid UTF-8', Uint8Array.of(0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d), 'application/json'],
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 'application/json; charset=utf-16'],
    ['a form', 'text=a', 'application/x-www-form-urlencoded'],
    ['parts', '--x\r\n\r\n', 'multipart/form-data; boundary=x'],
    ['XML', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'application/xml'],
    ['a huge number', `{"limit":${'9'.repeat(5_000)}}`, 'application/json'],
    ['a key twice', '{"text":"a","text":{}}', 'application/json'],
    [
      'ten thousand keys',
      JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, i]))),
      'application/json',
    ],
  ];
  test.each(BODIES)('answers %s as its body with a clear refusal', async (_, body, contentType) => {
    for (const { contract } of server.routes.filter((route) => route.contract.body)) {
      const response = await fetch(`${server.url}${pathOf(contract.path)}`, {
        method: contract.method.toUpperCase(),
        headers: { cookie: person.cookie, 'content-type': contentType, 'if-match': '"1"' },
        body,
      });
      expect(response.status, contract.id).toBeGreaterThanOrEqual(400);
      expect(await faultOf(response), contract.id).toBeUndefined();
    }
  });
});

test('cookies of any content are nobody’s session', async () => {
  const values = [...AWKWARD, ...sample(payloads(), 30, SEED)]
    .map((value) =>
      Buffer.from(value, 'utf8')
        .toString('latin1')
        .replaceAll(/[\r\n\0]/g, ''),
    )
    .filter((value) => value.length < 8_000);
  for (const value of values) {
    for (const cookie of [
      `imprimatur-session=${value}`,
      value,
      `imprimatur-session=${value}; ${person.cookie.slice(0, -1)}`,
    ]) {
      const line = await onTheWire(
        Buffer.from(
          `GET /api/assemblies HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
          'latin1',
        ),
      );
      expect(line, cookie).toMatch(/^HTTP\/1.1 40[01]/);
    }
  }
  expect(await isAlive()).toBe(true);
});

describe('an address', () => {
  test.each(
    [
      '/api/library/modules/%',
      '/api/library/modules/%zz',
      '/api/library/modules/%ff%fe',
      '/api/library/modules/%c0%ae%c0%ae%2f',
      '/api/library/modules/%00',
      '/api/library/modules/%ed%a0%80',
      '/%',
      '/api/library/modules?text=%ff',
      '/api/library/modules?text=%00',
      '/api/library/modules?text=a&text=b',
      '/api/library/modules?text[]=a',
      '/api/library/modules?text[__proto__][a]=b',
      '/api/library/modules?__proto__=a',
      '/api/library/modules?page=1e3&page=2',
      '/api/library/modules?page=Infinity',
      `/api/library/modules?${'a=b&'.repeat(3_000)}`,
      `/${'a/'.repeat(5_000)}`,
      `/api/${'../'.repeat(3_000)}etc/passwd`,
      `/${'x'.repeat(60_000)}`,
    ].map((path) => [path.slice(0, 60), path] as const),
  )('such as %s never breaks the server', async (_, path) => {
    const bytes = `GET ${path} HTTP/1.1\r\nHost: x\r\nCookie: ${person.cookie}\r\nConnection: close\r\n\r\n`;
    expect(await onTheWire(bytes)).toMatch(/^HTTP\/1.1 [234]\d\d/);
    expect(await isAlive()).toBe(true);
  });
});

test.each([
  [
    'two lengths',
    'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef',
  ],
  [
    'length and chunks',
    'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['a chunk of no size', 'POST /api/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
  ['no host', 'GET / HTTP/1.1\r\n\r\n'],
  ['a folded header', 'GET / HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\nX\0: c\r\n\r\n'],
  ['no HTTP', '\u0016\u0003\u0001\u0002'],
  [
    'a body that ends early',
    'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"name"',
  ],
])('a request with %s is refused or cut, and the server lives on', async (_, bytes) => {
  expect(await onTheWire(bytes)).toMatch(/^$|^HTTP\/1.1 4\d\d/);
  expect(await isAlive()).toBe(true);
});
