import { z } from 'zod';
import { CodedError } from '../core/errors.ts';
import { embeddingSettingsOf, modelSettingsOf, modelVariables } from './model/model-settings.ts';
import type { EmbeddingSettings, ModelSettings } from './model/model-settings.ts';
import { USUAL_ASSETS_URL } from '../core/library/visual/visual.ts';
import { SIGNING_IDLE_MINUTES } from '../core/review/signing-period.ts';

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

const environmentSchema = z.object({
  NODE_ENV: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(['development', 'test', 'production']).default('development'),
  ),
  HOST: optional(z.string().max(255)),
  PORT: optional(z.coerce.number().int().min(0).max(65_535)),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' })),
  IMPRIMATUR_DATA_DIR: optional(z.string()),
  ...modelVariables,
  IMPRIMATUR_LINK_HOSTS: optional(
    z
      .string()
      .transform((value) =>
        value
          .toLowerCase()
          .split(',')
          .map((host) => host.trim()),
      )
      .pipe(
        z.array(
          z
            .string()
            .regex(/^(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/u, 'must be host names with commas between them'),
        ),
      ),
  ),
  IMPRIMATUR_UNSUBSCRIBE_URL: optional(z.url({ protocol: /^https$/, error: 'must be an https address' })),
  IMPRIMATUR_ASSETS_URL: optional(z.url({ protocol: /^https$/, error: 'must be an https address' })),
  IMPRIMATUR_MAIL_FROM: optional(z.email()),
  IMPRIMATUR_MAIL_TO: optional(z.email()),
  IMPRIMATUR_SMTP_URL: optional(
    z.url({ protocol: /^smtps?$/, error: 'must be an address such as smtp://mail.example.com:587' }),
  ),
  IMPRIMATUR_SMTP_FROM: optional(z.email()),
  IMPRIMATUR_TEST_RECIPIENTS: optional(
    z
      .string()
      .transform((value) => value.split(',').map((address) => address.trim()))
      .pipe(z.array(z.email('must be email addresses with commas between them'))),
  ),
  IMPRIMATUR_RELEASE_SMTP_URL: optional(
    z.url({ protocol: /^smtps?$/, error: 'must be an address such as smtp://mail.example.com:587' }),
  ),
  IMPRIMATUR_RELEASE_REAL_ADDRESSES: optional(z.enum(['true', 'false'])),
  IMPRIMATUR_TRUSTED_PROXIES: optional(z.coerce.number().int().min(0).max(10)),
  IMPRIMATUR_PUBLIC_URL: optional(
    z.url({ protocol: /^https?$/, error: 'must be the http or https address that people open' }),
  ),
  IMPRIMATUR_SIGNING_IDLE_MINUTES: optional(z.coerce.number().int().min(1).max(60)),
  IMPRIMATUR_ONE_PERSON_MAY_SIGN_SEVERAL_ROLES: optional(z.enum(['true', 'false'])),
  IMPRIMATUR_REVIEW_DAYS: optional(z.coerce.number().int().min(1).max(365)),
  IMPRIMATUR_INSECURE_COOKIES: optional(z.enum(['true', 'false'])),
  IMPRIMATUR_SIGNING_KEY: optional(z.string()),
  IMPRIMATUR_SIGNING_KEY_FILE: optional(z.string()),
  IMPRIMATUR_LOG_ORIGIN: optional(
    z.string().regex(/^[^\s+]{1,200}$/u, 'must be a name without spaces and plus, such as example.com/log'),
  ),
  IMPRIMATUR_EARLIER_VERIFIER_KEYS: optional(z.string()),
  IMPRIMATUR_ANCHOR_FILE: optional(z.string()),
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
  embedding: EmbeddingSettings | undefined;
  /** The chat model at an OpenAI-compatible address; undefined means the deterministic engine alone. */
  model: ModelSettings | undefined;
  /** Where the visible unsubscribe link of every email leads; part of what is signed. */
  unsubscribeUrl: string;
  /** Where the pictures of sent emails are served; part of what is signed. */
  assetsUrl: string;
  /** Hosts that links of emails may lead to beside those that approved texts name. */
  linkHosts: readonly string[];
  /** Sender of exported messages, and the address that stands for the recipient. */
  mail: { from: string; recipient: string };
  /** How notices are sent by email; without it they stay inside the program. */
  notices: { smtpUrl: string; from: string } | undefined;
  /** Colleagues who may get emails as a test, and the way there; without it there is no test send. */
  testSends: { smtpUrl: string; recipients: readonly string[] } | undefined;
  /**
   * How approved emails are sent to HCPs; without it nothing is sent. `realAddresses`: false in a demonstration, where
   * only addresses that reach nobody get mail.
   */
  releaseSends: { smtpUrl: string; from: string; publicUrl: string; realAddresses: boolean } | undefined;
  /** How checkpoints of the audit log are signed; without `pem` and `file` a key is made in the data folder. */
  signing: {
    origin: string;
    pem: string | undefined;
    file: string | undefined;
    /** Verifier keys of this log before its key was changed. */
    earlierKeys: string[];
  };
  /** File outside the database where checkpoints are kept; `verify` compares the log with it. */
  anchorFile: string | undefined;
  trustedProxies: number;
  /** Days until review is due where who submits names no day. */
  reviewDays: number;
  /** Cookies for https only, with the `__Host-` prefix. */
  secureCookies: boolean;
  /** Address that people open; passkeys are bound to its domain. */
  publicUrl: string | undefined;
  /** Minutes without a request after which a signature asks for all components again (21 CFR 11.200(a)(1)). */
  signingIdleMinutes: number;
  /** One person may decide on the same content in several review roles. */
  severalRolesAllowed: boolean;
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
    embedding: embeddingSettingsOf(data),
    model: modelSettingsOf(data),
    assetsUrl: data.IMPRIMATUR_ASSETS_URL ?? USUAL_ASSETS_URL,
    linkHosts: data.IMPRIMATUR_LINK_HOSTS ?? [],
    unsubscribeUrl: data.IMPRIMATUR_UNSUBSCRIBE_URL ?? 'https://preferences.imprimatur.example/unsubscribe',
    mail: {
      from: data.IMPRIMATUR_MAIL_FROM ?? 'medical.information@imprimatur.example',
      recipient: data.IMPRIMATUR_MAIL_TO ?? 'recipient@imprimatur.example',
    },
    notices:
      data.IMPRIMATUR_SMTP_URL === undefined
        ? undefined
        : {
            smtpUrl: data.IMPRIMATUR_SMTP_URL,
            from: data.IMPRIMATUR_SMTP_FROM ?? 'notices@imprimatur.example',
          },
    testSends:
      data.IMPRIMATUR_SMTP_URL === undefined || data.IMPRIMATUR_TEST_RECIPIENTS === undefined
        ? undefined
        : { smtpUrl: data.IMPRIMATUR_SMTP_URL, recipients: data.IMPRIMATUR_TEST_RECIPIENTS },
    releaseSends: releaseSendsOf(data, production),
    signing: {
      origin: data.IMPRIMATUR_LOG_ORIGIN ?? 'imprimatur.example/audit-log',
      pem: data.IMPRIMATUR_SIGNING_KEY,
      file: data.IMPRIMATUR_SIGNING_KEY_FILE,
      earlierKeys: data.IMPRIMATUR_EARLIER_VERIFIER_KEYS?.split(/[\s,]+/u).filter((key) => key !== '') ?? [],
    },
    anchorFile: data.IMPRIMATUR_ANCHOR_FILE,
    trustedProxies: data.IMPRIMATUR_TRUSTED_PROXIES ?? 0,
    reviewDays: data.IMPRIMATUR_REVIEW_DAYS ?? 5,
    secureCookies: production && data.IMPRIMATUR_INSECURE_COOKIES !== 'true',
    publicUrl: data.IMPRIMATUR_PUBLIC_URL,
    signingIdleMinutes: data.IMPRIMATUR_SIGNING_IDLE_MINUTES ?? SIGNING_IDLE_MINUTES,
    severalRolesAllowed: data.IMPRIMATUR_ONE_PERSON_MAY_SIGN_SEVERAL_ROLES === 'true',
    logLevel: data.IMPRIMATUR_LOG_LEVEL ?? 'info',
  };
}

/** Recipients reach their unsubscribe page under the public address, so without it nothing can be sent. */
function releaseSendsOf(
  data: z.output<typeof environmentSchema>,
  production: boolean,
): Config['releaseSends'] {
  const { IMPRIMATUR_RELEASE_SMTP_URL: smtpUrl, IMPRIMATUR_PUBLIC_URL: publicUrl } = data;
  if (smtpUrl === undefined) return undefined;
  if (publicUrl === undefined || (production && !publicUrl.startsWith('https:')))
    throw new CodedError(
      'invalid_request',
      'The settings are not usable: IMPRIMATUR_RELEASE_SMTP_URL needs an https address in IMPRIMATUR_PUBLIC_URL, where recipients unsubscribe.',
    );
  return {
    smtpUrl,
    from: data.IMPRIMATUR_MAIL_FROM ?? 'medical.information@imprimatur.example',
    publicUrl,
    realAddresses: production || data.IMPRIMATUR_RELEASE_REAL_ADDRESSES === 'true',
  };
}
