import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineContract } from '../../core/contract/define-contract.ts';
import { callWith } from '../../web/lib/api/call.ts';
import { ApiProblem, isChangedMeanwhile } from '../../web/lib/api/problem.ts';

const rename = defineContract({
  id: 'test.rename',
  summary: 'Rename a thing.',
  method: 'post',
  path: '/api/things/:id/name',
  params: z.object({ id: z.string() }),
  query: z.object({ dry: z.string().optional(), tags: z.array(z.string()).optional() }),
  body: z.strictObject({ name: z.string() }),
  ifMatch: true,
  responses: { 200: z.strictObject({ name: z.string() }), 204: 'empty' },
});

const answering = (answer: () => Response | Promise<Response>) => {
  const asked: Request[] = [];
  const fetcher: typeof fetch = async (input, init) => {
    asked.push(new Request(new URL(String(input), 'http://test.invalid'), init));
    return answer();
  };
  return { asked, fetcher };
};
const json = (status: number, body: unknown) => () => Response.json(body, { status });
const input = { params: { id: 'a b/c' }, body: { name: 'New' }, ifMatch: 7 };

const failureOf = async (answer: () => Response | Promise<Response>): Promise<ApiProblem> => {
  const error: unknown = await callWith(answering(answer).fetcher, rename, input).catch(
    (cause: unknown) => cause,
  );
  if (error instanceof ApiProblem) return error;
  throw new Error('expected an ApiProblem', { cause: error });
};

test('fills path and query safely, quotes the revision and sends JSON', async () => {
  const { asked, fetcher } = answering(json(200, { name: 'New' }));
  const { status, body } = await callWith(fetcher, rename, { ...input, query: { tags: ['x', 'y&z'] } });
  expect({ status, body }).toEqual({ status: 200, body: { name: 'New' } });
  expect(asked[0]?.url).toBe('http://test.invalid/api/things/a%20b%2Fc/name?tags=x&tags=y%26z');
  expect(asked[0]?.method).toBe('POST');
  expect(asked[0]?.headers.get('if-match')).toBe('"7"');
  expect(await asked[0]?.json()).toEqual({ name: 'New' });
});

test('an empty answer has no body', async () => {
  const { fetcher } = answering(() => new Response(null, { status: 204 }));
  expect(await callWith(fetcher, rename, input)).toEqual({ status: 204, body: undefined });
});

test('refuses an answer that does not have the agreed form', async () => {
  expect((await failureOf(json(200, { name: 'New', extra: true }))).code).toBe('unreadable_answer');
  expect((await failureOf(() => new Response('<html>', { status: 200 }))).code).toBe('unreadable_answer');
});

test('gives the code and sentence of a problem document', async () => {
  const problem = {
    type: 'about:blank',
    title: 'Changed',
    status: 412,
    detail: 'Somebody changed it.',
    code: 'changed_meanwhile',
  };
  const failure = await failureOf(json(412, problem));
  expect(failure).toMatchObject({ code: 'changed_meanwhile', status: 412, message: 'Somebody changed it.' });
  expect(isChangedMeanwhile(failure)).toBe(true);
});

test('a failure without a problem document still has a status', async () => {
  const failure = await failureOf(() => new Response('Bad gateway', { status: 502 }));
  expect(failure).toMatchObject({ code: 'unreadable_answer', status: 502 });
});

test('tells a network failure from an abort', async () => {
  expect((await failureOf(() => Promise.reject(new TypeError('refused')))).code).toBe('network');
  const aborted = new DOMException('stopped', 'AbortError');
  const { fetcher } = answering(() => Promise.reject(aborted));
  await expect(callWith(fetcher, rename, input)).rejects.toBe(aborted);
});
