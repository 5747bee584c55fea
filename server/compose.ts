import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Clock } from '../core/clock.ts';
import type { RemoteEmbedder } from '../retrieval/adapters/remote-embeddings.ts';
import { confirmIdentity } from './access/confirm-identity.ts';
import { relyingPartyOf } from './access/relying-party.ts';
import { createSecurityAlerts } from './access/security-alerts.ts';
import { createSignInLimits } from './access/sign-in-limits.ts';
import { type EmailAuditor, createEmailAuditor } from './assembly/audit-email/email-auditor.ts';
import { judgeNow, recordCheck } from './assembly/record-check.ts';
import { createTurnsUnderWay } from './assembly/conversation/turns-under-way.ts';
import { startContextSchema } from './assembly/conversation/start-contexts.ts';
import type { StartContext } from './assembly/conversation/start-contexts.ts';
import type { ChangeDeps } from './audit/change-deps.ts';
import { createNewId } from './audit/new-id.ts';
import { lazySigner } from './audit/checkpoint/signing-key.ts';
import { signCheckpoint } from './audit/checkpoint/sign-checkpoint.ts';
import { startSequencer } from './audit/sequencer.ts';
import type { Sequencer } from './audit/sequencer.ts';
import type { Config } from './config.ts';
import type { Database } from './db/client.ts';
import type { Kept } from './db/keep-doing.ts';
import { openDatabase } from './db/open.ts';
import type { Metrics } from './http/metrics.ts';
import type { RouteTableDeps } from './http/route-table.ts';
import { createEmbeddingSpaces } from './library/embedding-spaces.ts';
import { createIndexCache } from './library/index-cache.ts';
import type { EmbedDeps } from './library/embed-library.ts';
import { createMemoryCache } from './library/translation-memory/memory-cache.ts';
import type { ReleaseWay } from './release/send/send-due.ts';
import type { RunningModel } from './model/create-engine.ts';
import type { TestMail } from './release/send/test-mail.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const DEMO_FOLDER = `${ROOT}demo`;
export const WEB_FOLDER = `${ROOT}web`;
/** Private key of the audit log inside the data folder, unless the settings name another. */
const SIGNING_KEY_FILE = 'audit-signing-key.pem';

/** What every command and route needs, around one open database. */
export type ApplicationDeps = RouteTableDeps & EmbedDeps;

/** Everything built once: the only place where adapters, the real clock and the database come together. */
export interface Application {
  config: Config;
  database: Database;
  deps: ApplicationDeps;
  /** Ends the thread of the email tools and closes the database. */
  close(): Promise<void>;
}

/** The real clock, which only this room reads. */
export const systemClock: Clock = () => new Date();

/** Opens the database that the settings name and builds what commands and routes need. */
export async function composeApplication(config: Config): Promise<Application> {
  const database = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir });
  const surroundings = {
    clock: systemClock,
    remote: await remoteEmbedder(config, { database, clock: systemClock, newId: createNewId(systemClock) }),
    startContexts: await demoStartContexts(),
    auditor: createEmailAuditor(),
    createModel: await modelMaker(config),
  };
  const deps = composeDeps(database, config, surroundings);
  const close = async (): Promise<void> => {
    await deps.auditor.close();
    await database.close();
  };
  return { config, database, deps, close };
}

/** What a test chooses for itself. */
export interface Surroundings {
  clock: Clock;
  remote: RemoteEmbedder | undefined;
  startContexts: readonly StartContext[];
  auditor: EmailAuditor;
  /** Builds the language model, where there is one. */
  createModel?: ((deps: ChangeDeps) => RunningModel) | undefined;
}

/** Builds what commands and routes need over an open database. */
export function composeDeps(
  database: Database,
  config: Config,
  { clock, remote, startContexts, auditor, createModel }: Surroundings,
): ApplicationDeps {
  const change = { database, clock, newId: createNewId(clock), mailNotices: config.notices !== undefined };
  const access = {
    ...change,
    demonstration: !config.production,
    secureCookies: config.secureCookies,
    signInLimits: createSignInLimits(),
    relyingParty: relyingPartyOf(config.publicUrl, config.production),
    signingIdleMinutes: config.signingIdleMinutes,
    securityAlerts: createSecurityAlerts(),
  };
  const { origin, pem, file, earlierKeys } = config.signing;
  const audit = {
    signer: lazySigner({ origin, pem, file: file ?? join(config.dataDir, SIGNING_KEY_FILE), earlierKeys }),
    anchorFile: config.anchorFile,
  };
  const judge = {
    ...change,
    view: { unsubscribeUrl: config.unsubscribeUrl, assetsUrl: config.assetsUrl },
    auditor,
    linkHosts: [...config.linkHosts, new URL(config.assetsUrl).hostname],
  };
  return {
    ...access,
    ...judge,
    ...audit,
    remote,
    model: createModel?.(change),
    startContexts,
    turns: createTurnsUnderWay(),
    indexCache: createIndexCache(database),
    spaces: createEmbeddingSpaces(database, remote),
    memories: createMemoryCache(database),
    mail: config.mail,
    sending: config.releaseSends,
    judgeAssembly: (assemblyId) => judgeNow(judge, assemblyId),
    checkAssembly: (actor, assemblyId) => recordCheck(judge, actor, assemblyId),
    severalRolesAllowed: config.severalRolesAllowed,
    reviewDays: config.reviewDays,
    confirmIdentity: (session, proof, isSubject) => confirmIdentity(access, session, proof, isSubject),
  };
}

/** Starts giving positions to audit entries and signing checkpoints over them; the metrics count what it does. */
export const composeSequencer = (
  { database, deps }: Application,
  metrics: Metrics,
  onFailure: (error: unknown) => void,
): Sequencer =>
  startSequencer({
    database,
    checkpoint: () => signCheckpoint(deps),
    onPlaced: (count) => metrics.entriesPlaced.inc(count),
    onFailure: (error) => {
      metrics.sequencerFailures.inc();
      onFailure(error);
    },
  });

/** Starts sending notices by email, where the settings name a server for it. */
export async function composeMailing(
  { config, database, deps }: Application,
  address: string,
  onFailure: (error: unknown) => void,
): Promise<{ stop(): Promise<void> } | undefined> {
  if (!config.notices) return undefined;
  const { createSmtpTransport } = await import('./access/inbox/mail/smtp-transport.ts');
  const { keepSending } = await import('./access/inbox/mail/keep-sending.ts');
  const { smtpUrl, from } = config.notices;
  const transport = createSmtpTransport(smtpUrl);
  const publicUrl = config.publicUrl ?? address;
  return keepSending({ database, clock: deps.clock, transport, from, publicUrl }, onFailure);
}

/** The way of approved emails to HCPs, where the settings name a server for it. */
export async function composeReleaseWay({ releaseSends }: Config): Promise<ReleaseWay | undefined> {
  if (!releaseSends) return undefined;
  const { createReleaseTransport } = await import('./release/send/release-transport.ts');
  return { sending: releaseSends, transport: createReleaseTransport(releaseSends.smtpUrl) };
}

/** Starts sending what people released, where the settings name a server for it. */
export async function composeReleaseSending(
  { config, deps }: Application,
  onFailure: (error: unknown) => void,
): Promise<Kept | undefined> {
  const way = await composeReleaseWay(config);
  if (!way) return undefined;
  const { keepSendingReleases } = await import('./release/send/keep-sending-releases.ts');
  return keepSendingReleases(deps, way, onFailure);
}

/** The way of test sends, where the settings name a server and recipients for them. */
export async function composeTestMail({ testSends }: Config): Promise<TestMail | undefined> {
  if (!testSends) return undefined;
  const { createTestMail } = await import('./release/send/test-mail.ts');
  return createTestMail(testSends.smtpUrl, testSends.recipients);
}

/** The client of the language model is loaded only where one is configured. */
async function modelMaker({ model }: Config): Promise<Surroundings['createModel']> {
  if (!model) return undefined;
  const { createModelEngine } = await import('./model/create-engine.ts');
  return (deps) => createModelEngine(deps, model);
}

/** The embedder's client is loaded only where one is configured. */
async function remoteEmbedder({ embedding }: Config, deps: ChangeDeps): Promise<RemoteEmbedder | undefined> {
  if (!embedding) return undefined;
  const { createGuardedEmbedder } = await import('./model/guarded-embeddings.ts');
  return createGuardedEmbedder(deps, embedding);
}

async function demoStartContexts(): Promise<StartContext[]> {
  const text = await readFile(`${DEMO_FOLDER}/start-contexts.json`, 'utf8');
  return z.array(startContextSchema).parse(JSON.parse(text));
}
