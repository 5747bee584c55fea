import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineContract } from '../../core/contract/define-contract.ts';
import { callStreamWith } from '../../web/lib/api/call-stream.ts';

const talk = defineContract({
  id: 'test.talk',
  summary: 'Talk.',
  method: 'post',
  path: '/api/talk',
  body: z.strictObject({ text: z.string() }),
  responses: { 200: 'stream' },
});
const eventSchema = z.strictObject({ type: z.literal('step'), count: z.int() });

const run = async (answer: Response) => {
  const seen: unknown[] = [];
  const end = await callStreamWith(
    () => Promise.resolve(answer),
    talk,
    { body: { text: 'x' } },
    eventSchema,
    (event) => seen.push(event),
  ).then(
    () => 'ended',
    (error: unknown) => error,
  );
  return { seen, end };
};
const step = (count: number) => `event: step\ndata: {"type":"step","count":${count}}\n\n`;

test('hands over each event in order, also when a character is cut in two', async () => {
  const bytes = new TextEncoder().encode(`: ü\n\n${step(1)}${step(2)}`);
  const pieces = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  expect(await run(new Response(pieces))).toEqual({
    seen: [
      { type: 'step', count: 1 },
      { type: 'step', count: 2 },
    ],
    end: 'ended',
  });
});

test('a problem after the first byte ends the stream with its code', async () => {
  const problem = {
    type: 'about:blank',
    title: 'x',
    status: 503,
    code: 'database_unavailable',
    detail: 'Later.',
  };
  const { seen, end } = await run(
    new Response(`${step(1)}event: problem\ndata: ${JSON.stringify(problem)}\n\n`),
  );
  expect(seen).toHaveLength(1);
  expect(end).toMatchObject({ code: 'database_unavailable', message: 'Later.' });
});

test('an event of another form ends the stream instead of reaching the screen', async () => {
  const { seen, end } = await run(new Response('data: {"type":"other"}\n\n'));
  expect(seen).toEqual([]);
  expect(end).toMatchObject({ code: 'unreadable_answer' });
});

test('a refused request is a problem, not an empty stream', async () => {
  const { end } = await run(
    Response.json(
      { type: 'x', title: 'x', status: 403, code: 'not_allowed', detail: 'No.' },
      { status: 403 },
    ),
  );
  expect(end).toMatchObject({ code: 'not_allowed' });
});
