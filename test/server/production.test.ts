import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { DEMONSTRATION_PASSWORD } from '../../core/access/password-rule.ts';
import { startProgram } from '../support/child-program.ts';
import { cloneFolder } from '../support/embedded-test-database.ts';
import type { ClonedFolder } from '../support/embedded-test-database.ts';
import { getAsWritten, startServer } from '../support/running-server.ts';
import type { RunningServer } from '../support/running-server.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

const PRODUCTION = { NODE_ENV: 'production' };
const PASSWORD = 'a long sentence of mine';
const DIST = fileURLToPath(new URL('../../web/dist/', import.meta.url));

const home = mkdtempSync(join(tmpdir(), 'imprimatur-production-'));
const empty = join(home, 'empty');
let demonstration: ClonedFolder;

/** Runs a command of the command line in production and gives what it printed. */
async function command(parameters: readonly string[], input = ''): Promise<string> {
  const program = startProgram('../../server/main.ts', [...parameters, '--json', '--data', empty], {
    env: { ...PRODUCTION, DATABASE_URL: '' },
    input,
  });
  return program.line(/^\{/);
}

let production: RunningServer;
let seeded: RunningServer;
let demonstrationCookie: string;
beforeAll(async () => {
  // The folder of a demonstration, with its people and an open session, is then served in production.
  demonstration = await cloneFolder('started');
  const development = await startServer(demonstration.dataDir);
  demonstrationCookie = await development.signInAs('samuel.costa');
  await development.program.stop();
  await command(
    [
      'account',
      'create',
      'first.admin',
      '--printed-name',
      'First',
      '--roles',
      'administrator',
      '--markets',
      '*',
      '--password-stdin',
    ],
    PASSWORD,
  );
  [production, seeded] = await Promise.all([
    startServer(empty, PRODUCTION),
    startServer(demonstration.dataDir, PRODUCTION),
  ]);
});
afterAll(async () => {
  await Promise.all([production?.program.stop(), seeded?.program.stop()]);
  rmSync(home, { recursive: true, force: true });
  demonstration?.remove();
});

const signIn = (server: RunningServer, name: string, password: string): Promise<Response> =>
  server.request('POST', '/api/session', { body: { name, password } });

describe('a production', () => {
  test('begins empty: no demonstration library, people or way in', async () => {
    expect(production.program.errors.join('\n')).not.toContain('demo');
    expect(await production.json('GET', '/api/session')).toMatchObject({
      person: null,
      demonstrationPeople: null,
    });
    const shortcut = await production.request('POST', '/api/session/demonstration', {
      body: { accountId: 'demo-samuel.costa' },
    });
    expect(shortcut.status).toBe(404);
    for (const name of [
      'samuel.costa',
      'admin',
      'administrator',
      'root',
      'first.admin',
      'imprimatur',
      'postgres',
    ])
      for (const password of [DEMONSTRATION_PASSWORD, 'admin', 'password'].slice(
        0,
        name === 'first.admin' ? 1 : 3,
      ))
        expect([401, 429]).toContain((await signIn(production, name, password)).status);
    const document = JSON.stringify(await production.json('GET', '/api/openapi.json'));
    expect(document).not.toContain('/api/session/demonstration"');
  });

  test('refuses demonstration people and their open sessions on a folder that was a demonstration', async () => {
    expect((await signIn(seeded, 'samuel.costa', DEMONSTRATION_PASSWORD)).status).toBe(401);
    const token = demonstrationCookie.replace(/^[^=]*=/, '');
    for (const name of ['imprimatur-session', '__Host-imprimatur-session']) {
      const cookie = `${name}=${token}`;
      expect(await seeded.json('GET', '/api/session', { cookie })).toMatchObject({
        person: null,
        demonstrationPeople: null,
      });
      expect((await seeded.request('GET', '/api/library/modules', { cookie })).status).toBe(401);
    }
    const shortcut = await seeded.request('POST', '/api/session/demonstration', {
      body: { accountId: 'demo-samuel.costa' },
    });
    expect(shortcut.status).toBe(404);
  });

  test('lets the first administrator in, whom only the command line makes, and asks for a new password', async () => {
    const response = await signIn(production, 'first.admin', PASSWORD);
    expect(await response.json()).toMatchObject({ mustChangePassword: true });
    const given = response.headers.get('set-cookie') ?? '';
    expect(given).toMatch(/^__Host-imprimatur-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    const cookie = given.split(';', 1)[0];
    expect((await production.request('GET', '/api/audit/entries', { cookie })).status).toBe(403);
    const body = { present: PASSWORD, next: DEMONSTRATION_PASSWORD };
    expect((await production.request('PUT', '/api/session/password', { cookie, body })).status).toBe(400);
    const chosen = { present: PASSWORD, next: `${PASSWORD} too` };
    expect((await production.request('PUT', '/api/session/password', { cookie, body: chosen })).status).toBe(
      204,
    );
    expect((await production.request('GET', '/api/audit/entries', { cookie })).status).toBe(200);
  });

  test('sends every security header with pages, files and answers', async () => {
    for (const path of ['/', '/assemble/x', '/api/session', '/api/nothing']) {
      const { headers } = await production.request('GET', path);
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{7,}/);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*object-src 'none'/);
      expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
    }
  });

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/..%5cpackage.json',
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '//etc/passwd',
    '/%00',
    '/.env',
    '/.git/config',
    '/.source-hash',
    '/server/main.ts',
    '/package.json',
    '/node_modules/express/package.json',
    '/web/main.tsx',
    '/assets/',
    '/assets/%00',
    '/data/PG_VERSION',
    '/debug',
    '/api/debug',
    '/api/test',
    '/__vite_ping',
    '/@fs/etc/passwd',
    '/index.html.map',
    'http://127.0.0.1/etc/passwd',
  ])('gives no file for %s, only the page or a refusal', async (path) => {
    const { status, text } = await getAsWritten(production.url, path);
    expect([200, 400, 403, 404]).toContain(status);
    if (status === 200) expect(text).toContain('<!doctype html>');
    else
      expect(z.object({ code: z.string() }).parse(JSON.parse(text)).code).toMatch(
        /invalid_request|not_found|not_allowed/,
      );
    expect(text).not.toMatch(/root:x:|"dependencies"|\n\s+at |node_modules|\[core\]/);
  });

  test('serves no source maps and no sources', () => {
    expect(existsSync(DIST)).toBe(true);
    const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /\.(map|tsx?)$/.test(name))).toEqual([]);
    for (const name of files.filter((file) => /\.(js|css)$/.test(file)))
      expect(readFileSync(join(DIST, name), 'utf8')).not.toContain('sourceMappingURL=');
  });

  test('slows guessing down, locks, answers 429, and records every attempt', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1)
      statuses.push((await signIn(production, 'first.admin', `wrong ${attempt}`)).status);
    expect(statuses.slice(0, 4)).toEqual([401, 401, 401, 401]);
    expect(statuses.at(-1)).toBe(429);
    // Not even the right password opens a locked account.
    expect((await signIn(production, 'first.admin', `${PASSWORD} too`)).status).toBe(429);
    const burst = await Promise.all(
      Array.from({ length: 60 }, (_, index) => signIn(production, `nobody.${index}`, 'wrong password')),
    );
    const tried = burst.filter(({ status }) => status === 401).length;
    expect(burst.every(({ status }) => status === 401 || status === 429)).toBe(true);
    expect(tried).toBeLessThanOrEqual(30);
    expect(await production.program.stop()).toBe(0);
    const types = await auditTypes();
    expect(types.filter((type) => type === 'access.locked')).toHaveLength(1);
    expect(types.filter((type) => type === 'access.sign_in_failed').length).toBeGreaterThanOrEqual(
      statuses.length + tried,
    );
    expect(JSON.parse(await command(['verify']))).toMatchObject({ ok: true });
  });
});

/** Event types of the log, read once the server has let go of the folder. */
async function auditTypes(): Promise<string[]> {
  const { openDatabase } = await import('../../server/db/open.ts');
  const database = await openDatabase({ dataDir: empty, databaseUrl: undefined });
  try {
    const { rows } = await database.query<{ event_type: string }>('SELECT event_type FROM audit_entry');
    return rows.map((row) => row.event_type);
  } finally {
    await database.close();
  }
}
