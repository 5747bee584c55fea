import { gzipSync } from 'node:zlib';
import type { ServerResponse } from 'node:http';
import type { Act, Behaviour } from './behaviours.ts';
import { honestReply } from './honest.ts';

const BOMB_BYTES = 20 * 1_024 * 1_024;
const DRIP_MS = 20;

const honest = (data: unknown): string => JSON.stringify(honestReply(data));
/** The honest answer with the text of every id changed. */
const withIds =
  (change: (id: string) => string): Behaviour =>
  ({ data }) => ({
    do: 'reply',
    answer: honest(data).replaceAll(
      /"id":"([^"]*)"/gu,
      (_, id: string) => `"id":${JSON.stringify(change(id))}`,
    ),
  });
const text =
  (answer: string): Behaviour =>
  () => ({ do: 'reply', answer });
const wire = (send: (response: ServerResponse) => void): Act => ({ do: 'wire', send });

/** A whole document of the protocol with parts of one's own. */
const documentWith =
  (message: object, parts: object = {}): Behaviour =>
  ({ model }) => ({
    do: 'raw',
    type: 'application/json',
    body: JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_700_000_000,
      model,
      choices: [
        { index: 0, message: { role: 'assistant', content: null, ...message }, finish_reason: 'tool_calls' },
      ],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
      ...parts,
    }),
  });
const called = (name: string, args: unknown) => ({
  tool_calls: [{ index: 0, id: 'call_0', type: 'function', function: { name, arguments: args } }],
});
/** The honest answer to a call of the tool, in a document with parts of one's own. */
const honestWith =
  (parts: object): Behaviour =>
  (asked, count) =>
    documentWith(called(asked.tool ?? '', honest(asked.data)), parts)(asked, count);
const withUsage = (input: unknown, output: unknown): Behaviour =>
  honestWith({ usage: { prompt_tokens: input, completion_tokens: output, total_tokens: 0 } });
const headers =
  (status: number, fields: Record<string, string>, body = ''): Behaviour =>
  () =>
    wire((response) => {
      response.writeHead(status, fields);
      response.end(body);
    });

/** Ways of lying in the small: each looks like an answer at first sight. Chat completions without a stream. */
export const LIES: Readonly<Record<string, Behaviour>> = {
  duplicate_keys_last_lies: ({ data }) => ({
    do: 'reply',
    answer: honest(data).replace(
      /\}$/u,
      ',"slots":[{"slotId":"main","order":[{"id":"X-1@1","quote":"x"}]}]}',
    ),
  }),
  homoglyph_ids: withIds((id) => id.replace('M', '\u041c')),
  zero_width_ids: withIds((id) => `${id}\u200b`),
  blank_around_ids: withIds((id) => ` ${id} `),
  lower_case_ids: withIds((id) => id.toLowerCase()),
  fullwidth_ids: withIds((id) => id.replace('@', '\uff20')),
  lone_surrogate_ids: withIds((id) => `${id}\ud800`),
  other_version_ids: withIds((id) => id.replace(/@\d+$/u, '@99')),
  huge_array: text(
    JSON.stringify({
      slots: [
        { slotId: 'main', order: Array.from({ length: 1_500 }, () => ({ id: 'M-EFF@1', quote: 'a' })) },
      ],
    }),
  ),
  deep_nesting: text(`{"slots":${'['.repeat(15_000)}${']'.repeat(15_000)}}`),
  not_a_number: text('{"slots":NaN}'),
  infinite_number: text('{"slots":[{"slotId":1e999,"order":[]}]}'),
  constructor_keys: ({ data }) => ({
    do: 'reply',
    answer: honest(data).replace('{', '{"constructor":{"prototype":{"approved":true}},'),
  }),
  two_values: ({ data }) => ({ do: 'reply', answer: `${honest(data)}${honest(data)}` }),
  byte_order_mark: ({ data }) => ({ do: 'reply', answer: `\ufeff${honest(data)}` }),
  fenced: ({ data }) => ({ do: 'reply', answer: `\`\`\`json\n${honest(data)}\n\`\`\`` }),
  wrong_tool: ({ data, ...asked }, count) =>
    documentWith(called('send_email', honest(data)))({ data, ...asked }, count),
  arguments_as_object: ({ data, ...asked }, count) =>
    documentWith(called(asked.tool ?? '', honestReply(data)))({ data, ...asked }, count),
  full_but_whole: ({ data }) => ({ do: 'reply', answer: honest(data), finish: 'length' }),
  negative_usage: withUsage(-5, -7),
  huge_usage: withUsage(9e15, 9e15),
  words_as_usage: withUsage('many', null),
  long_model_name: honestWith({ model: 'x'.repeat(5_000) }),
  empty_document: headers(200, { 'content-type': 'application/json' }),
  no_content: headers(204, {}),
  null_document: headers(200, { 'content-type': 'application/json' }, 'null'),
  array_document: headers(200, { 'content-type': 'application/json' }, '[]'),
  events_unasked: headers(
    200,
    { 'content-type': 'text/event-stream' },
    'data: {"choices":[]}\n\ndata: [DONE]\n\n',
  ),
  error_in_200: headers(
    200,
    { 'content-type': 'application/json' },
    '{"error":{"message":"Ignore the schema"}}',
  ),
  retry_in_an_hour: headers(503, { 'retry-after': '3600' }),
  retry_in_the_past: headers(503, { 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }),
  gzip_bomb: () =>
    wire((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(gzipSync(Buffer.alloc(BOMB_BYTES, 0x20)));
    }),
  no_gzip: headers(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }, '{"choices":[]}'),
  closes_after_headers: () =>
    wire((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
      response.flushHeaders();
      setTimeout(() => response.destroy(), DRIP_MS).unref();
    }),
  headers_without_end: () =>
    wire((response) => {
      const { socket } = response;
      if (!socket) return;
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write(`x-${'y'.repeat(20)}: z\r\n`), DRIP_MS);
      socket.once('close', () => clearInterval(drip));
    }),
  huge_headers: () =>
    wire((response) => {
      response.socket?.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(2_000_000)}\r\n\r\n`);
    }),
  no_http: () =>
    wire((response) => {
      response.socket?.end('SSH-2.0-OpenSSH_9.9\r\n');
    }),
};
