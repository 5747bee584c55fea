import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const DIMENSIONS = 8;
const requestSchema = z.object({
  model: z.string(),
  input: z.union([z.string().transform((words) => [words]), z.array(z.string())]),
  encoding_format: z.literal('float'),
});

/** A server that speaks the OpenAI embeddings protocol, and can be told to misbehave. */
export interface EmbeddingsServer {
  baseUrl: string;
  mode: 'answer' | 'error' | 'silence' | 'short_vectors' | 'garbage';
  /** Models that were asked for. */
  models: string[];
  /** Keys that were sent. */
  keys: (string | undefined)[];
  close(): Promise<void>;
}

/** Words that meet in meaning share a bucket, so that near texts get near vectors. */
const vectorOf = (words: string, length: number): number[] => {
  const vector = Array.from({ length }, () => 0.01);
  for (const word of words.toLowerCase().split(/\P{L}+/u)) {
    const bucket = [...word].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % length, 7);
    vector[bucket] = (vector[bucket] ?? 0) + 1;
  }
  return vector;
};

export async function startEmbeddingsServer(): Promise<EmbeddingsServer> {
  const state: Pick<EmbeddingsServer, 'mode' | 'models' | 'keys'> = { mode: 'answer', models: [], keys: [] };
  const server = createServer(async (request, response) => {
    state.keys.push(request.headers.authorization);
    const { model, input } = requestSchema.parse(JSON.parse(await text(request)));
    state.models.push(model);
    if (state.mode === 'silence') return;
    response.setHeader('content-type', 'application/json');
    if (state.mode === 'garbage') return void response.end('{"data": [');
    if (state.mode === 'error') {
      response.statusCode = 500;
      return void response.end(JSON.stringify({ error: { message: 'no' } }));
    }
    const length = state.mode === 'short_vectors' ? 3 : DIMENSIONS;
    const data = input.map((words, index) => ({
      object: 'embedding',
      index,
      embedding: vectorOf(words, length),
    }));
    response.end(
      JSON.stringify({ object: 'list', model, data, usage: { prompt_tokens: 1, total_tokens: 1 } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  return Object.assign(state, {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
