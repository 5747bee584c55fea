import { fileURLToPath } from 'node:url';
import { createEmailAuditor } from '../../server/assembly/audit-email/email-auditor.ts';
import { loadDemoIfEmpty } from '../../server/cli/load-demo-if-empty.ts';
import { composeDeps, systemClock } from '../../server/compose.ts';
import type { ApplicationDeps } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import type { Database } from '../../server/db/client.ts';
import { routeTable } from '../../server/http/route-table.ts';
import type { Route } from '../../server/http/route.ts';
import { isLibraryEmpty, loadDemoLibrary } from '../../server/library/load-demo-library.ts';
import { startTestServer, testDeps } from './test-server.ts';
import type { TestDeps, TestServer, TestServerOptions } from './test-server.ts';

/** The demonstration library, as import files. */
export const DEMO_FOLDER = fileURLToPath(new URL('../../demo', import.meta.url));

/** One thread for all servers of a test file. */
const testAuditor = createEmailAuditor({ program: new URL('remembering-audit-worker.ts', import.meta.url) });

/** Sending is set up, with a mail server that is never asked. */
const TEST_SETTINGS = {
  NODE_ENV: 'test',
  IMPRIMATUR_RELEASE_SMTP_URL: 'smtp://127.0.0.1:9',
  IMPRIMATUR_PUBLIC_URL: 'https://imprimatur.example',
};

/** What the route table needs, over the local embedder and with no start contexts. */
export function wholeDeps(deps: TestDeps): ApplicationDeps {
  // People reach a test server under its own address, where their passkeys are bound to it.
  const config = { ...readConfig(TEST_SETTINGS), publicUrl: undefined };
  const composed = composeDeps(deps.database, config, {
    clock: deps.clock,
    remote: undefined,
    startContexts: [],
    auditor: testAuditor,
  });
  // The test hears what signing raises too.
  composed.securityAlerts.listen(deps.securityAlerts.raise);
  return { ...composed, ...deps };
}

export const wholeRouteTable = (deps: TestDeps): Route[] => routeTable(wholeDeps(deps));

/** Loads the demo library where it is not yet. */
export async function loadDemo(database: Database, deps = testDeps(database)): Promise<void> {
  if (await isLibraryEmpty(database)) await loadDemoLibrary(wholeDeps(deps), DEMO_FOLDER);
}

/** Loads all that the program loads at its first start. */
export async function startFirst(database: Database): Promise<void> {
  const config = readConfig({ NODE_ENV: 'test' });
  const surroundings = { clock: systemClock, remote: undefined, startContexts: [], auditor: testAuditor };
  const deps = composeDeps(database, config, surroundings);
  await loadDemoIfEmpty({ config, database, deps }, () => {});
}

/** The server with every route of the table, over the demonstration library. */
export async function startWholeServer(
  database: Database,
  options: TestServerOptions = {},
): Promise<TestServer> {
  const server = await startTestServer(database, { ...options, routes: wholeRouteTable });
  await loadDemo(database, server.deps);
  return server;
}
