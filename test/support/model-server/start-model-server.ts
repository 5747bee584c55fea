import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { ModelSettings } from '../../../server/model/model-settings.ts';
import { readAsked } from './asked.ts';
import { BEHAVIOURS } from './behaviours.ts';
import type { Act, Behaviour, BehaviourName } from './behaviours.ts';
import { vectorOf } from './embed.ts';
import { misbehave, sendReply } from './wire.ts';

export interface RecordedRequest {
  path: string;
  headers: IncomingHttpHeaders;
  /** The body as it came. */
  body: string;
}

/** A server that speaks the OpenAI protocol (`/chat/completions`, `/embeddings`) and behaves as it is told. */
export interface ModelServer {
  baseUrl: string;
  /** Everything that ever arrived. */
  requests: RecordedRequest[];
  /** Connections that the client closed before the answer was complete. */
  abandoned: number;
  /** From the next question on. */
  behave(behaviour: BehaviourName | Behaviour): void;
  /** Settles when the client closes a connection before the answer is complete. */
  nextAbandoned(): Promise<void>;
  /** Settings of an engine over this server. */
  settings(overrides?: Partial<ModelSettings>): ModelSettings;
  close(): Promise<void>;
}

const embeddingsSchema = z.object({
  model: z.string(),
  input: z.union([z.string().transform((words) => [words]), z.array(z.string())]),
});

export async function startModelServer(
  behaviour: BehaviourName | Behaviour = 'honest',
): Promise<ModelServer> {
  let act = behaviour;
  let count = 0;
  const waiting: (() => void)[] = [];
  const requests: RecordedRequest[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '';
    const body = await text(request);
    requests.push({ path, headers: request.headers, body });
    response.once('close', () => {
      if (response.writableFinished) return;
      server.abandoned += 1;
      for (const settle of waiting.splice(0)) settle();
    });
    if (path.split('?')[0]?.endsWith('/embeddings')) answerEmbeddings(response, body);
    else answerChat(response, body);
  };

  const answerChat = (response: ServerResponse, body: string): void => {
    const asked = readAsked(body);
    count += 1;
    const chosen: Act = (typeof act === 'string' ? BEHAVIOURS[act] : act)(asked, count);
    if (chosen.do === 'silence') return;
    if (chosen.do === 'wire') return chosen.send(response);
    if (chosen.do === 'reply') return sendReply(response, asked, chosen);
    if (chosen.do === 'raw') {
      response.setHeader('content-type', chosen.type);
      return void response.end(chosen.body);
    }
    if (chosen.do !== 'status') return misbehave(response, asked, chosen);
    response.writeHead(chosen.status, { 'content-type': 'application/json', ...chosen.headers });
    response.end(chosen.body ?? JSON.stringify({ error: { message: 'no', type: 'server_error' } }));
  };

  const listener = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.statusCode = 400;
      response.end(JSON.stringify({ error: { message: String(error) } }));
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  const baseUrl = `http://127.0.0.1:${address.port}/v1`;
  const server: ModelServer = {
    baseUrl,
    requests,
    abandoned: 0,
    behave(next) {
      act = next;
      count = 0;
    },
    nextAbandoned: () => new Promise((resolve) => waiting.push(resolve)),
    settings: (overrides = {}) => ({ ...testSettings(baseUrl), ...overrides }),
    close: async () => {
      listener.closeAllConnections();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
  return server;
}

function answerEmbeddings(response: ServerResponse, body: string): void {
  const { model, input } = embeddingsSchema.parse(JSON.parse(body));
  const data = input.map((words, index) => ({ object: 'embedding', index, embedding: vectorOf(words) }));
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ object: 'list', model, data, usage: { prompt_tokens: 7, total_tokens: 7 } }));
}

const testSettings = (baseUrl: string): ModelSettings => ({
  baseUrl,
  apiKey: 'test-key',
  keyHeader: 'authorization',
  apiVersion: undefined,
  model: 'test-model',
  replyForm: 'tools',
  stream: false,
  temperature: undefined,
  maxOutputTokens: 1_000,
  timeoutMs: 4_000,
  perMinute: 1_000,
  prices: { input: 2, output: 8 },
  currency: 'EUR',
  limits: { monthlyTokens: null, monthlyMicros: null },
});
