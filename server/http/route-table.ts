import { accessRoutes } from '../access/routes.ts';
import type { AccessDeps } from '../access/access-deps.ts';
import { auditRoutes } from '../audit/routes.ts';
import type { AuditDeps } from '../audit/routes.ts';
import type { Route } from './route.ts';

/** What the route groups need, together. */
export type RouteTableDeps = AccessDeps & AuditDeps;

/**
 * Every route of the interface. The server binds exactly these; the OpenAPI document and the generated tests are made
 * from them, and a contract that no group serves fails a test.
 */
export const routeTable = (deps: RouteTableDeps): Route[] => [...accessRoutes(deps), ...auditRoutes(deps)];
