import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { defineContract, problemSchema } from '../../../core/contract/define-contract.ts';
import { reply } from '../../../server/http/reply.ts';
import { anyone, route } from '../../../server/http/route.ts';
import type { Route } from '../../../server/http/route.ts';
import { createTestDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';
import { startTestServer } from '../../support/test-server.ts';
import type { TestServer } from '../../support/test-server.ts';

// Databases and password hashes are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const get = <const Responses extends Record<number, z.ZodType | 'stream'>>(
  name: string,
  responses: Responses,
) => defineContract({ id: `test.${name}`, summary: name, method: 'get', path: `/api/${name}`, responses });

const left = Promise.withResolvers<void>();
const routes = (): Route[] => [
  route(get('fails', { 200: z.string() }), anyone, async () => {
    throw new Error('secret: connection string');
  }),
  route(get('says-too-much', { 200: z.strictObject({ name: z.string() }) }), anyone, async () => {
    const withSecret = { name: 'Anna', password: 'secret' };
    return reply(200, withSecret);
  }),
  route(get('streams', { 200: 'stream' }), anyone, async () =>
    reply(200, async (send) => {
      await send('step', { count: 1, text: 'two\nlines' });
      throw new Error('secret: in the middle');
    }),
  ),
  route(get('streams-on', { 200: 'stream' }), anyone, async () =>
    reply(200, async (send, signal) => {
      await send('step', {});
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      left.resolve();
    }),
  ),
];

let testDatabase: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  server = await startTestServer(testDatabase.database, { routes });
}, 60_000);
afterAll(async () => {
  await server.close();
  await testDatabase.dispose();
});

describe('an error of our own', () => {
  test.each(['fails', 'says-too-much'])('in %s tells the request number and nothing else', async (name) => {
    const response = await server.request('GET', `/api/${name}`);
    const text = await response.text();
    const problem = problemSchema.parse(JSON.parse(text));
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(problem.detail).toContain(response.headers.get('x-request-id') ?? 'no number');
    expect(text).not.toContain('secret');
  });

  test('in the middle of a stream is its last event', async () => {
    const response = await server.request('GET', '/api/streams');
    const text = await response.text();
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const [step, problem, rest] = text.split('\n\n');
    expect(step).toBe('event: step\ndata: {"count":1,"text":"two\\nlines"}');
    expect(problem).toMatch(/^event: problem\ndata: \{.*"code":"internal"/);
    expect(rest).toBe('');
    expect(text).not.toContain('secret');
  });
});

test('work that streams is told when the client leaves', async () => {
  const leaving = new AbortController();
  const response = await fetch(`${server.url}/api/streams-on`, { signal: leaving.signal });
  await response.body?.getReader().read();
  leaving.abort();
  await expect(left.promise).resolves.toBeUndefined();
});
