import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { defineContract, problemSchema } from '../../../core/contract/define-contract.ts';
import { identifierSchema, storableText } from '../../../core/library/content.ts';
import { reply } from '../../../server/http/reply.ts';
import { anyone, route } from '../../../server/http/route.ts';
import { createTestDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';
import { startTestServer } from '../../support/test-server.ts';
import type { TestServer } from '../../support/test-server.ts';

// Databases and password hashes are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const echo = defineContract({
  id: 'test.echo',
  summary: 'Gives back what it got.',
  method: 'post',
  path: '/api/echo/:id',
  params: z.strictObject({ id: identifierSchema }),
  query: z.strictObject({ page: z.coerce.number().int().optional() }),
  body: z.strictObject({ text: storableText(500) }),
  ifMatch: true,
  responses: { 200: z.strictObject({ text: z.string(), id: z.string(), ifMatch: z.int().nullable() }) },
});
const store = defineContract({
  id: 'test.store',
  summary: 'Hands text to the database as it came.',
  method: 'post',
  path: '/api/store',
  body: z.strictObject({ text: z.string() }),
  responses: { 204: 'empty' },
});

let testDatabase: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  server = await startTestServer(testDatabase.database, {
    routes: ({ database }) => [
      route(
        echo,
        anyone,
        async ({ params, body, ifMatch }) =>
          reply(200, { text: body.text, id: params.id, ifMatch: ifMatch ?? null }),
        { bodyLimitBytes: 1_000 },
      ),
      route(store, anyone, async ({ body }) => {
        await database.query('SELECT $1::text, $2::jsonb', [body.text, JSON.stringify(body.text)]);
        return reply(204);
      }),
    ],
  });
}, 60_000);
afterAll(async () => {
  await server.close();
  await testDatabase.dispose();
});

const post = (
  body: BodyInit,
  headers: Record<string, string> = {},
  path = '/api/echo/a',
): Promise<Response> =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

async function expectProblem(response: Response, status: number, code: string): Promise<void> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = problemSchema.parse(await response.json());
  expect(problem).toMatchObject({ status, code });
  expect(response.status).toBe(status);
  expect(problem.detail).toMatch(/[.]$/);
}

describe('a request', () => {
  test('comes through byte for byte when it is well-formed', async () => {
    const text = "<script>alert(1)</script> '; DROP TABLE account; -- Ω̈ 👩‍⚕️ \u202e";
    const response = await post(
      JSON.stringify({ text }),
      { 'if-match': '"7"' },
      '/api/echo/%2e%2e%2f%F0%9F%91%8D',
    );
    expect(await response.json()).toEqual({ text, id: '../👍', ifMatch: 7 });
  });

  test.each<[string, BodyInit, Record<string, string>?]>([
    ['malformed JSON', '{"text": '],
    ['nothing', ''],
    ['another media type', 'text=x', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['bytes that are no UTF-8', Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d)],
    ['an encoding nobody knows', '{}', { 'content-encoding': 'zstd-of-mars' }],
    ['bytes that are not the encoding they claim', '{}', { 'content-encoding': 'gzip' }],
    ['a field too many', '{"text":"a","admin":true}'],
    ['a prototype', '{"text":"a","__proto__":{"admin":true}}'],
    ['a field of another type', '{"text":["a"]}'],
    ['U+0000', '{"text":"a\\u0000b"}'],
    ['half a character', '{"text":"\\ud800"}'],
    ['deep nesting', `{"text":${'['.repeat(300)}${']'.repeat(300)}}`],
    ['If-Match with a star', '{"text":"a"}', { 'if-match': '*' }],
    ['a weak If-Match', '{"text":"a"}', { 'if-match': 'W/"1"' }],
  ])('with %s is the client’s mistake', async (_, body, headers) =>
    expectProblem(await post(body, headers), 400, 'invalid_request'),
  );

  test('names every field that is wrong', async () => {
    const response = await post('{"text":1,"more":2}', {}, '/api/echo/a?page=x');
    const problem = problemSchema.parse(await response.json());
    expect(problem.details).toMatchObject({
      fields: expect.arrayContaining([
        expect.objectContaining({ in: 'query', field: 'page' }),
        expect.objectContaining({ in: 'body', field: 'text' }),
      ]),
    });
  });

  test.each(['/api/echo/%ff', '/api/echo/%', '/api/echo/%00', '/api/echo/%c0%af'])(
    'to the malformed address %s is the client’s mistake',
    async (path) => expectProblem(await post('{"text":"a"}', {}, path), 400, 'invalid_request'),
  );

  test('that is too large is not read, also when it is packed', async () => {
    const large = JSON.stringify({ text: 'x'.repeat(5_000) });
    await expectProblem(await post(large), 413, 'too_large');
    const packed = await new Response(
      new Blob([large]).stream().pipeThrough(new CompressionStream('gzip')),
    ).bytes();
    expect(packed.length).toBeLessThan(1_000);
    await expectProblem(await post(packed, { 'content-encoding': 'gzip' }), 413, 'too_large');
  });

  test('whose text the database cannot hold is the client’s mistake, even if no schema saw it', async () =>
    expectProblem(await post('{"text":"a\\u0000b"}', {}, '/api/store'), 400, 'invalid_request'));

  test.each(['/api/nothing', '/api/echo', '/api'])(
    'to %s, where nothing is, gets a problem document',
    async (path) => expectProblem(await post('{}', {}, path), 404, 'not_found'),
  );
});
