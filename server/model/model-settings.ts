import { z } from 'zod';
import type { Limits, Prices } from '../../core/model/budget.ts';
import { MICROS } from '../../core/model/micros.ts';
import { canonicalBytes } from '../audit/canonical-bytes.ts';

/** How the model is asked to keep to the schema; every reply is parsed by us as well. */
const REPLY_FORMS = ['tools', 'json_schema', 'json_object'] as const;

/** Where the server is, and how it knows us. */
export interface ModelAddress {
  /** Any address that speaks the OpenAI protocol, for example `https://models.example.org/v1`. */
  baseUrl: string;
  /** Absent: the server asks for none. */
  apiKey: string | undefined;
  /** Azure OpenAI takes its key in `api-key`. */
  keyHeader: 'authorization' | 'api-key';
  /** Azure OpenAI: the `api-version` of the address. */
  apiVersion: string | undefined;
}

export interface ModelSettings extends ModelAddress {
  model: string;
  replyForm: (typeof REPLY_FORMS)[number];
  stream: boolean;
  temperature: number | undefined;
  maxOutputTokens: number;
  /** For one question as a whole: repetitions and the repair included. */
  timeoutMs: number;
  /** Questions of one person in a minute. */
  perMinute: number;
  prices: Prices | undefined;
  /** ISO 4217 code of the prices. */
  currency: string;
  /** Limits of every team that has none of its own. */
  limits: Limits;
}

/** The embedder outside this process; tokens go in only, so the price of output is nothing. */
export type EmbeddingSettings = ModelAddress &
  Pick<ModelSettings, 'model' | 'perMinute' | 'prices' | 'limits'>;

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const numberBetween = (least: number, most: number) => optional(z.coerce.number().min(least).max(most));
const wholeBetween = (least: number, most: number) => optional(z.coerce.number().int().min(least).max(most));

/** The environment variables of the model, joined to the others in `server/config.ts`. */
export const modelVariables = {
  IMPRIMATUR_CHAT_MODEL: optional(z.string().max(200)),
  IMPRIMATUR_EMBEDDING_MODEL: optional(z.string().max(200)),
  IMPRIMATUR_EMBEDDING_CALLS_PER_MINUTE: wholeBetween(1, 100_000),
  IMPRIMATUR_EMBEDDING_PRICE: numberBetween(0, 1e6),
  IMPRIMATUR_EMBEDDING_TOKENS: wholeBetween(0, 1e12),
  IMPRIMATUR_EMBEDDING_BUDGET: numberBetween(0, 1e9),
  IMPRIMATUR_MODEL_BASE_URL: optional(
    z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
  ),
  IMPRIMATUR_MODEL_API_KEY: optional(z.string()),
  IMPRIMATUR_MODEL_KEY_HEADER: optional(z.enum(['authorization', 'api-key'])),
  IMPRIMATUR_MODEL_API_VERSION: optional(z.string().max(60)),
  IMPRIMATUR_MODEL_REPLY_FORM: optional(z.enum(REPLY_FORMS)),
  IMPRIMATUR_MODEL_STREAM: optional(z.enum(['true', 'false'])),
  IMPRIMATUR_MODEL_TEMPERATURE: numberBetween(0, 2),
  IMPRIMATUR_MODEL_MAX_OUTPUT_TOKENS: wholeBetween(100, 100_000),
  IMPRIMATUR_MODEL_TIMEOUT_SECONDS: numberBetween(0.1, 120),
  IMPRIMATUR_MODEL_CALLS_PER_MINUTE: wholeBetween(1, 10_000),
  IMPRIMATUR_MODEL_PRICES: optional(
    z
      .string()
      .regex(/^\d+(?:\.\d+)?,\d+(?:\.\d+)?$/u, 'must be two prices for a million tokens, such as 2.5,10')
      .transform((text) => text.split(',').map(Number)),
  ),
  IMPRIMATUR_MODEL_CURRENCY: optional(z.string().regex(/^[A-Z]{3}$/u, 'must be an ISO 4217 code')),
  IMPRIMATUR_MODEL_TEAM_TOKENS: wholeBetween(0, 1e12),
  IMPRIMATUR_MODEL_TEAM_BUDGET: numberBetween(0, 1e9),
};

const variablesSchema = z.object(modelVariables);

/** Address of the model's server as the variables name it. */
const addressOf = (data: z.output<typeof variablesSchema>): ModelAddress => ({
  baseUrl: data.IMPRIMATUR_MODEL_BASE_URL ?? 'https://api.openai.com/v1',
  apiKey: data.IMPRIMATUR_MODEL_API_KEY,
  keyHeader: data.IMPRIMATUR_MODEL_KEY_HEADER ?? 'authorization',
  apiVersion: data.IMPRIMATUR_MODEL_API_VERSION,
});

const limitsFrom = (tokens: number | undefined, budget: number | undefined): Limits => ({
  monthlyTokens: tokens ?? null,
  monthlyMicros: budget === undefined ? null : Math.round(budget * MICROS),
});

/** The settings of the embedder; undefined where the local one works. */
export function embeddingSettingsOf(data: z.output<typeof variablesSchema>): EmbeddingSettings | undefined {
  if (data.IMPRIMATUR_EMBEDDING_MODEL === undefined) return undefined;
  const price = data.IMPRIMATUR_EMBEDDING_PRICE;
  return {
    ...addressOf(data),
    model: data.IMPRIMATUR_EMBEDDING_MODEL,
    perMinute: data.IMPRIMATUR_EMBEDDING_CALLS_PER_MINUTE ?? 300,
    prices: price === undefined ? undefined : { input: price, output: 0 },
    limits: limitsFrom(data.IMPRIMATUR_EMBEDDING_TOKENS, data.IMPRIMATUR_EMBEDDING_BUDGET),
  };
}

/** The settings of the chat model; undefined where none is named. */
export function modelSettingsOf(data: z.output<typeof variablesSchema>): ModelSettings | undefined {
  if (data.IMPRIMATUR_CHAT_MODEL === undefined) return undefined;
  const [input, output] = data.IMPRIMATUR_MODEL_PRICES ?? [];
  return {
    ...addressOf(data),
    model: data.IMPRIMATUR_CHAT_MODEL,
    replyForm: data.IMPRIMATUR_MODEL_REPLY_FORM ?? 'tools',
    stream: data.IMPRIMATUR_MODEL_STREAM === 'true',
    temperature: data.IMPRIMATUR_MODEL_TEMPERATURE,
    maxOutputTokens: data.IMPRIMATUR_MODEL_MAX_OUTPUT_TOKENS ?? 4_000,
    timeoutMs: Math.round((data.IMPRIMATUR_MODEL_TIMEOUT_SECONDS ?? 20) * 1_000),
    perMinute: data.IMPRIMATUR_MODEL_CALLS_PER_MINUTE ?? 30,
    prices: input === undefined || output === undefined ? undefined : { input, output },
    currency: data.IMPRIMATUR_MODEL_CURRENCY ?? 'EUR',
    limits: limitsFrom(data.IMPRIMATUR_MODEL_TEAM_TOKENS, data.IMPRIMATUR_MODEL_TEAM_BUDGET),
  };
}

/** The settings that shape a reply, as canonical JSON for the record; never the key. */
export const settingsText = (settings: ModelSettings): string =>
  canonicalBytes({
    address: new URL(settings.baseUrl).host,
    replyForm: settings.replyForm,
    stream: settings.stream,
    temperature: settings.temperature ?? null,
    maxOutputTokens: settings.maxOutputTokens,
    timeoutMs: settings.timeoutMs,
  }).toString('utf8');
