import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { CodedError } from '../../core/errors.ts';
import {
  composeApplication,
  composeMailing,
  composeReleaseSending,
  composeSequencer,
  WEB_FOLDER,
} from '../compose.ts';
import type { Application } from '../compose.ts';
import { createApp } from '../http/app.ts';
import { createMetrics } from '../http/metrics.ts';
import { routeTable } from '../http/route-table.ts';
import { keepExpired } from '../library/blast-radius/keep-expired.ts';
import { keepEmbedded } from '../library/keep-embedded.ts';
import { fillSignedText } from '../review/blocks/rebuild-signed-text.ts';
import { programVersion } from '../program-version.ts';
import { configFor } from './run-command.ts';
import type { CommonOptions } from './run-command.ts';
import { loadDemoIfEmpty } from './load-demo-if-empty.ts';

export interface ServeOptions extends CommonOptions {
  port?: number;
  host?: string;
  /** False with `--no-demo`. */
  demo: boolean;
}

const SHUTDOWN_MS = 5_000;
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** `serve`: builds the pages if they changed, opens the database, loads the demo into an empty one, and listens. */
export async function serveCommand(options: ServeOptions): Promise<void> {
  const settings = configFor(options);
  const config = { ...settings, port: options.port ?? settings.port, host: options.host ?? settings.host };
  await buildPages();
  const application = await composeApplication(config);
  try {
    if (options.demo) await loadDemoIfEmpty(application, tell);
    await fillSignedText(application.deps);
    await serveUntilStopped(application);
  } finally {
    await application.close();
  }
}

async function serveUntilStopped(application: Application): Promise<void> {
  const { config, deps, database } = application;
  // On standard error, so that standard output belongs to results.
  const logger = pino({ level: config.logLevel }, pino.destination(2));
  const onFailure = (error: unknown) =>
    logger.error({ err: error }, 'Background work failed and will be tried again');
  deps.securityAlerts.listen((alert) => logger.warn({ alert }, 'An account was locked after wrong attempts'));
  const metrics = createMetrics(database);
  const parts = {
    logger,
    metrics,
    production: config.production,
    webRoot: `${WEB_FOLDER}/dist`,
    version: await programVersion(),
    trustedProxies: config.trustedProxies,
  };
  const app = createApp({ ...deps, ...parts }, routeTable(deps));
  // Listened for before anybody can know that the server is ready, so that no request to stop is missed.
  const stopped = stopSignal();
  const server = app.listen(config.port, config.host);
  await listening(server, config.port);
  deps.auditor.warm();
  const sequencer = composeSequencer(application, metrics, onFailure);
  const embedding = keepEmbedded(deps, onFailure);
  const expiry = keepExpired(deps, onFailure);
  const mailing = await composeMailing(application, urlOf(server, config.host), onFailure);
  const releases = await composeReleaseSending(application, onFailure);
  process.stdout.write(`Imprimatur is ready: ${urlOf(server, config.host)}\n`);
  await stopped;
  tell('Stopping: finishing what was begun.');
  server.close();
  setTimeout(() => server.closeAllConnections(), SHUTDOWN_MS).unref();
  await once(server, 'close');
  await releases?.stop();
  await mailing?.stop();
  await expiry.stop();
  await embedding.stop();
  await sequencer.sequenceNow();
  await sequencer.stop();
}

/** The pages are built once per change of their sources; a second start takes no time for it. */
async function buildPages(): Promise<void> {
  const build = spawn(process.execPath, [`${WEB_FOLDER}/build.ts`], { stdio: ['ignore', 2, 2] });
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new CodedError('internal', 'The pages could not be built; the reason stands above.');
}

async function listening(server: Server, port: number): Promise<void> {
  try {
    if (!server.listening) await once(server, 'listening');
  } catch (cause) {
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    throw new CodedError(
      'invalid_request',
      taken
        ? `Port ${port} is taken by another program; choose another with --port.`
        : `The server cannot listen on port ${port}.`,
      { cause },
    );
  }
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = ['0.0.0.0', '::', '127.0.0.1'].includes(host) ? 'localhost' : host;
  return `http://${name}:${port}`;
}

const stopSignal = (): Promise<unknown> => Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
