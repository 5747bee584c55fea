import { fileURLToPath } from 'node:url';
import { reauthenticate } from '../../server/access/reauthenticate.ts';
import { recordCheck } from '../../server/assembly/record-check.ts';
import type { Database } from '../../server/db/client.ts';
import { routeTable } from '../../server/http/route-table.ts';
import type { RouteTableDeps } from '../../server/http/route-table.ts';
import type { Route } from '../../server/http/route.ts';
import type { EmbedDeps } from '../../server/library/embed-library.ts';
import { createEmbeddingSpaces } from '../../server/library/embedding-spaces.ts';
import { createIndexCache } from '../../server/library/index-cache.ts';
import { loadDemoLibrary } from '../../server/library/load-demo-library.ts';
import { startTestServer } from './test-server.ts';
import type { TestDeps, TestServer, TestServerOptions } from './test-server.ts';

/** The demonstration library, as import files. */
export const DEMO_FOLDER = fileURLToPath(new URL('../../demo', import.meta.url));

/** What the route table needs, over the local embedder and with no start contexts. */
export function wholeDeps(deps: TestDeps): RouteTableDeps & EmbedDeps {
  const { database } = deps;
  const judge = { ...deps, view: { unsubscribeUrl: 'https://example.com/unsubscribe' } };
  return {
    ...judge,
    remote: undefined,
    indexCache: createIndexCache(database),
    spaces: createEmbeddingSpaces(database, undefined),
    mail: { from: 'news@example.com', recipient: 'recipient@example.com' },
    checkAssembly: (actor, assemblyId) => recordCheck(judge, actor, assemblyId),
    reauthenticate: (accountId, password) => reauthenticate(deps, accountId, password),
    startContexts: [],
  };
}

export const wholeRouteTable = (deps: TestDeps): Route[] => routeTable(wholeDeps(deps));

/** The server with every route of the table, over the demonstration library. */
export async function startWholeServer(
  database: Database,
  options: TestServerOptions = {},
): Promise<TestServer> {
  const server = await startTestServer(database, { ...options, routes: wholeRouteTable });
  await loadDemoLibrary(wholeDeps(server.deps), DEMO_FOLDER);
  return server;
}
