import type { Embeddings } from '@langchain/core/embeddings';
import { OpenAIEmbeddings } from '@langchain/openai';

export interface RemoteEmbeddingSettings {
  /** Any address that speaks the OpenAI embeddings protocol, for example `https://models.example.org/v1`. */
  baseUrl: string;
  model: string;
  apiKey: string;
  /** Wanted length of the vectors, for models that can shorten them. */
  dimensions?: number;
  timeoutMs?: number;
  /** The way out; the global one unless given. */
  fetch?: typeof fetch;
  /** Azure OpenAI: version in the address, and the key in a header of its own. */
  apiVersion?: string;
  headers?: Readonly<Record<string, string>>;
}

/** An embedder outside this process, and the name under which its vectors are kept apart from all others. */
export interface RemoteEmbedder {
  /** Part of the space id: address and model, never the key. */
  provider: string;
  embeddings: Embeddings;
}

const TIMEOUT_MS = 10_000;
const BATCH_SIZE = 128;

/** Embeddings over HTTP. Floats are asked for by name, because not every server speaks the base64 form. */
export function createRemoteEmbedder(settings: RemoteEmbeddingSettings): RemoteEmbedder {
  const embeddings = new OpenAIEmbeddings({
    model: settings.model,
    apiKey: settings.apiKey,
    encodingFormat: 'float',
    timeout: settings.timeoutMs ?? TIMEOUT_MS,
    maxRetries: 2,
    batchSize: BATCH_SIZE,
    ...(settings.dimensions === undefined ? {} : { dimensions: settings.dimensions }),
    configuration: {
      baseURL: settings.baseUrl,
      organization: null,
      project: null,
      logLevel: 'off',
      ...(settings.fetch && { fetch: settings.fetch }),
      ...(settings.headers && { defaultHeaders: settings.headers }),
      ...(settings.apiVersion !== undefined && { defaultQuery: { 'api-version': settings.apiVersion } }),
    },
  });
  const { host, pathname } = new URL(settings.baseUrl);
  const length = settings.dimensions === undefined ? '' : `:${settings.dimensions}`;
  return { provider: `openai:${host}${pathname.replace(/\/$/u, '')}:${settings.model}${length}`, embeddings };
}
