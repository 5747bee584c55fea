import type { ServerResponse } from 'node:http';
import type { Asked } from './asked.ts';
import type { Act, Misbehaviour } from './behaviours.ts';

const HUGE_BYTES = 5 * 1_024 * 1_024;
const DRIP_MS = 40;

type ReplyAct = Extract<Act, { do: 'reply' }>;

const head = (asked: Asked) => ({
  id: 'chatcmpl-1',
  created: 1_700_000_000,
  model: `${asked.model}-2026-01-01`,
});
const USAGE = { prompt_tokens: 900, completion_tokens: 120, total_tokens: 1_020 };

const callsOf = (asked: Asked, { answer, calls }: ReplyAct): readonly string[] =>
  asked.tool === undefined ? [] : (calls ?? (answer === undefined ? [] : [answer]));

const contentOf = (asked: Asked, { answer, calls, content }: ReplyAct): string | null =>
  content ?? (asked.tool === undefined ? (answer ?? calls?.join('') ?? null) : null);

/** Sends a reply as one document or as a stream of events, as the request asks. */
export function sendReply(response: ServerResponse, asked: Asked, act: ReplyAct): void {
  const finish = act.finish ?? (callsOf(asked, act).length > 0 ? 'tool_calls' : 'stop');
  const toolCalls = callsOf(asked, act).map((answer, index) => ({
    index,
    id: `call_${index}`,
    type: 'function',
    function: { name: asked.tool, arguments: answer },
  }));
  const refusal = act.refusal === undefined ? {} : { refusal: act.refusal };
  if (!asked.stream) {
    const message = {
      role: 'assistant',
      content: contentOf(asked, act),
      ...refusal,
      ...(toolCalls.length > 0 ? { tool_calls: toolCalls } : {}),
    };
    const usage = act.usage === false ? {} : { usage: USAGE };
    response.setHeader('content-type', 'application/json');
    const choices = [{ index: 0, message, finish_reason: finish }];
    response.end(JSON.stringify({ ...head(asked), object: 'chat.completion', choices, ...usage }));
    return;
  }
  const event = (part: object) =>
    response.write(
      `data: ${JSON.stringify({ ...head(asked), object: 'chat.completion.chunk', ...part })}\n\n`,
    );
  response.setHeader('content-type', 'text/event-stream');
  event({
    choices: [{ index: 0, delta: { role: 'assistant', content: '', ...refusal }, finish_reason: null }],
  });
  for (const piece of piecesOf(contentOf(asked, act) ?? ''))
    event({ choices: [{ index: 0, delta: { content: piece }, finish_reason: null }] });
  for (const { index, id, type, function: called } of toolCalls) {
    event({
      choices: [
        {
          index: 0,
          delta: { tool_calls: [{ index, id, type, function: { name: called.name, arguments: '' } }] },
          finish_reason: null,
        },
      ],
    });
    for (const piece of piecesOf(called.arguments))
      event({
        choices: [
          {
            index: 0,
            delta: { tool_calls: [{ index, function: { arguments: piece } }] },
            finish_reason: null,
          },
        ],
      });
  }
  event({ choices: [{ index: 0, delta: {}, finish_reason: finish }] });
  if (act.usage !== false) event({ choices: [], usage: USAGE });
  response.end('data: [DONE]\n\n');
}

const piecesOf = (text: string): string[] => text.match(/.{1,40}/gsu) ?? [];

/** A reply that begins well and goes wrong on its way. */
export function misbehave(response: ServerResponse, asked: Asked, act: Misbehaviour): void {
  const begin = asked.stream
    ? `data: ${JSON.stringify({ ...head(asked), object: 'chat.completion.chunk', choices: [{ index: 0, delta: { role: 'assistant', content: '{"slots' }, finish_reason: null }] })}\n\n`
    : `{"id":"chatcmpl-1","object":"chat.completion","model":"${asked.model}","choices":[{"index":0,"message":{"role":"assistant","content":"`;
  response.setHeader('content-type', asked.stream ? 'text/event-stream' : 'application/json');
  response.write(begin);
  if (act.do === 'end_early') response.end();
  if (act.do === 'cut') setTimeout(() => response.destroy(), DRIP_MS).unref();
  if (act.do === 'huge') {
    const words = 'x'.repeat(HUGE_BYTES);
    response.end(
      asked.stream
        ? `data: ${JSON.stringify({ ...head(asked), choices: [{ index: 0, delta: { content: words }, finish_reason: 'stop' }] })}\n\ndata: [DONE]\n\n`
        : `${words}"},"finish_reason":"stop"}]}`,
    );
  }
  if (act.do === 'drip') {
    const drip = setInterval(() => response.write(asked.stream ? ': waiting\n\n' : 'x'), DRIP_MS);
    response.once('close', () => clearInterval(drip));
  }
}
