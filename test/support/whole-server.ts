import { fileURLToPath } from 'node:url';
import { reauthenticate } from '../../server/access/reauthenticate.ts';
import { recordCheck } from '../../server/assembly/record-check.ts';
import type { Database } from '../../server/db/client.ts';
import { routeTable } from '../../server/http/route-table.ts';
import type { Route } from '../../server/http/route.ts';
import { createEmbeddingSpaces } from '../../server/library/embedding-spaces.ts';
import { createIndexCache } from '../../server/library/index-cache.ts';
import { startTestServer } from './test-server.ts';
import type { TestDeps, TestServer, TestServerOptions } from './test-server.ts';

/** The demonstration library, as import files. */
export const DEMO_FOLDER = fileURLToPath(new URL('../../demo', import.meta.url));

/** The route table as the server serves it, over the local embedder and with no start contexts. */
export function wholeRouteTable(deps: TestDeps): Route[] {
  const { database } = deps;
  const judge = { ...deps, view: { unsubscribeUrl: 'https://example.com/unsubscribe' } };
  return routeTable({
    ...judge,
    indexCache: createIndexCache(database),
    spaces: createEmbeddingSpaces(database, undefined),
    mail: { from: 'news@example.com', recipient: 'recipient@example.com' },
    checkAssembly: (actor, assemblyId) => recordCheck(judge, actor, assemblyId),
    reauthenticate: (accountId, password) => reauthenticate(deps, accountId, password),
    startContexts: [],
  });
}

/** The server with every route of the table. */
export const startWholeServer = (database: Database, options: TestServerOptions = {}): Promise<TestServer> =>
  startTestServer(database, { ...options, routes: wholeRouteTable });
