import { z } from 'zod';
import { CodedError } from '../core/errors.ts';

/** The model library sends every prompt to a third party when one of these is on, whatever the program intends. */
const TRACING_VARIABLES = [
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING',
  'LANGCHAIN_TRACING_V2',
] as const;

/** An empty variable counts as absent. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const absent = optional(
  z.literal('false', {
    error: 'must not be set: it would send prompts to a tracing service',
  }),
);

const modelUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

const environmentSchema = z.object({
  NODE_ENV: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(['development', 'test', 'production']).default('development'),
  ),
  HOST: optional(z.string().max(255)),
  PORT: optional(z.coerce.number().int().min(0).max(65_535)),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' })),
  IMPRIMATUR_DATA_DIR: optional(z.string()),
  IMPRIMATUR_MODEL_BASE_URL: optional(modelUrl),
  IMPRIMATUR_MODEL_API_KEY: optional(z.string()),
  IMPRIMATUR_EMBEDDING_MODEL: optional(z.string().max(200)),
  IMPRIMATUR_UNSUBSCRIBE_URL: optional(z.url({ protocol: /^https$/, error: 'must be an https address' })),
  IMPRIMATUR_MAIL_FROM: optional(z.email()),
  IMPRIMATUR_MAIL_TO: optional(z.email()),
  IMPRIMATUR_TRUSTED_PROXIES: optional(z.coerce.number().int().min(0).max(10)),
  IMPRIMATUR_INSECURE_COOKIES: optional(z.enum(['true', 'false'])),
  IMPRIMATUR_LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error', 'silent'])),
  ...Object.fromEntries(TRACING_VARIABLES.map((name) => [name, absent])),
});

export interface Config {
  production: boolean;
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** PostgreSQL; without it the embedded database in `dataDir`. */
  databaseUrl: string | undefined;
  dataDir: string;
  /** Remote embeddings at an OpenAI-compatible address; undefined means the local embedder. */
  embedding: { model: string; baseUrl: string | undefined; apiKey: string | undefined } | undefined;
  /** Where the visible unsubscribe link of every email leads; part of what is signed. */
  unsubscribeUrl: string;
  /** Sender of exported messages, and the address that stands for the recipient. */
  mail: { from: string; recipient: string };
  trustedProxies: number;
  /** Cookies for https only, with the `__Host-` prefix. */
  secureCookies: boolean;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/**
 * Reads the settings from the environment; the only place that does.
 *
 * @throws CodedError invalid_request with one line for each variable that is wrong; values are not repeated, because
 * they may be secrets.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new CodedError('invalid_request', `The settings are not usable: ${faults.join('; ')}.`, {
      details: { faults },
    });
  }
  const { data } = parsed;
  const production = data.NODE_ENV === 'production';
  return {
    production,
    host: data.HOST ?? '127.0.0.1',
    port: data.PORT ?? 3000,
    databaseUrl: data.DATABASE_URL,
    dataDir: data.IMPRIMATUR_DATA_DIR ?? './data',
    embedding:
      data.IMPRIMATUR_EMBEDDING_MODEL === undefined
        ? undefined
        : {
            model: data.IMPRIMATUR_EMBEDDING_MODEL,
            baseUrl: data.IMPRIMATUR_MODEL_BASE_URL,
            apiKey: data.IMPRIMATUR_MODEL_API_KEY,
          },
    unsubscribeUrl: data.IMPRIMATUR_UNSUBSCRIBE_URL ?? 'https://preferences.imprimatur.example/unsubscribe',
    mail: {
      from: data.IMPRIMATUR_MAIL_FROM ?? 'medical.information@imprimatur.example',
      recipient: data.IMPRIMATUR_MAIL_TO ?? 'recipient@imprimatur.example',
    },
    trustedProxies: data.IMPRIMATUR_TRUSTED_PROXIES ?? 0,
    secureCookies: production && data.IMPRIMATUR_INSECURE_COOKIES !== 'true',
    logLevel: data.IMPRIMATUR_LOG_LEVEL ?? 'info',
  };
}
