import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTestDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';
import { startTestServer } from '../../support/test-server.ts';
import type { TestServer } from '../../support/test-server.ts';

// Databases and password hashes are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let testDatabase: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  server = await startTestServer(testDatabase.database);
}, 60_000);
afterAll(async () => {
  await server.close();
  await testDatabase.dispose();
});

describe('a change asked for by another site', () => {
  test.each([
    ['Origin of another host', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
    ['Origin of another port', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-origin' }],
    ['Origin null', { origin: 'null' }],
    ['Sec-Fetch-Site cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['Sec-Fetch-Site same-site', { 'sec-fetch-site': 'same-site' }],
  ])('is refused with %s, and the session stays', async (_, headers) => {
    const person = await server.person(['auditor']);
    expect((await server.request('DELETE', '/api/session', { as: person, headers })).status).toBe(403);
    expect((await server.request('GET', '/api/audit/entries', { as: person })).status).toBe(200);
  });

  test('is not confused with a program, which sends neither', async () => {
    const person = await server.person(['auditor']);
    const response = await fetch(`${server.url}/api/session`, {
      method: 'DELETE',
      headers: { cookie: person.cookie },
    });
    expect(response.status).toBe(204);
  });
});

describe('headers', () => {
  test('let a page load its own files only, with styles by nonce', async () => {
    const response = await server.request('GET', '/assemble/7');
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(await response.text()).toContain(`<style nonce="${nonce}">`);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    // Style attributes are the one exception: they run nothing and load nothing.
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toMatch(/unsafe|\*/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  test('give every page another nonce', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await server.request('GET', '/')).headers.get('content-security-policy')),
    );
    expect(policies[0]).not.toBe(policies[1]);
  });

  test('keep answers of the interface out of every cache', async () => {
    for (const path of ['/api/session', '/api/nothing'])
      expect((await server.request('GET', path)).headers.get('cache-control')).toBe('no-store');
  });

  test('show a file in a sandbox without scripts', async () => {
    const person = await server.person(['auditor']);
    const response = await server.request('GET', '/api/audit/export', { as: person });
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(response.headers.get('content-disposition')).toContain('audit-log.jsonl');
    await response.text();
  });
});

describe('probes', () => {
  test('answer without a session', async () => {
    expect(await (await server.request('GET', '/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await server.request('GET', '/readyz')).json()).toEqual({ status: 'ready' });
  });

  test('count requests by route pattern, not by address', async () => {
    const person = await server.person(['auditor']);
    await (await server.request('GET', '/api/audit/entries/entry-of-anna', { as: person })).text();
    const text = await (await server.request('GET', '/metrics')).text();
    expect(text).toContain('route="/api/audit/entries/:id",status="404"');
    expect(text).toContain('imprimatur_audit_pending_entries');
    expect(text).not.toContain('entry-of-anna');
  });
});

test('the OpenAPI document describes every route', async () => {
  const document: unknown = await (await server.request('GET', '/api/openapi.json')).json();
  expect(document).toMatchObject({ openapi: '3.1.0' });
  for (const { contract } of server.routes) {
    const path = contract.path.replaceAll(/:(\w+)/g, '{$1}');
    expect(document).toHaveProperty(['paths', path, contract.method, 'operationId'], contract.id);
  }
});
