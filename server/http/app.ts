import express, { Router } from 'express';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { CodedError } from '../../core/errors.ts';
import type { AccessDeps } from '../access/access-deps.ts';
import { pictureRoutes } from '../library/visuals/picture-routes.ts';
import { unsubscribePages } from '../people/unsubscribe/pages.ts';
import { bind } from './bind.ts';
import { logRequests } from './log-requests.ts';
import type { Metrics } from './metrics.ts';
import { openApiDocument } from './openapi.ts';
import { probes } from './probes.ts';
import { answerProblems } from './problem.ts';
import type { Route } from './route.ts';
import { refuseOtherSites } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { staticSite } from './static-site.ts';

export interface AppDeps extends AccessDeps {
  logger: Logger;
  metrics: Metrics;
  production: boolean;
  /** Folder of the built pages. */
  webRoot: string;
  /** Version shown in the OpenAPI document. */
  version: string;
  /** How many proxies stand in front of this server; their word about the caller's address is taken. */
  trustedProxies: number;
}

/** The whole HTTP side: probes, pictures, the interface under `/api` from the route table, and the pages. */
export function createApp(deps: AppDeps, routes: readonly Route[]): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.trustedProxies);
  app.use(logRequests(deps.logger), deps.metrics.measureRequests, securityHeaders(deps));
  app.use(probes(deps.database, deps.metrics));
  // Before what refuses other sites: a mailbox provider unsubscribes for its user (RFC 8058).
  app.use(unsubscribePages(deps));
  app.use('/api', (_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  app.use('/api', refuseOtherSites);
  app.use(pictureRoutes(deps.database));
  app.use(apiRouter(deps, routes));
  app.use('/api', () => {
    throw new CodedError('not_found', 'The interface has no such address.');
  });
  app.use(staticSite(deps.webRoot));
  app.use(
    answerProblems((error, requestId) => {
      deps.logger.error({ err: error, requestId }, 'A request failed here');
    }),
  );
  return app;
}

function apiRouter(deps: AppDeps, routes: readonly Route[]): Router {
  const router = Router();
  const document = openApiDocument(routes, deps.version);
  router.get('/api/openapi.json', (_request, response) => {
    response.json(document);
  });
  const onStreamError = (error: unknown): void => deps.logger.error({ err: error }, 'A stream failed here');
  for (const route of routes) bind(router, route, { ...deps, onStreamError });
  return router;
}
