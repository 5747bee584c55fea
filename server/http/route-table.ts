import { inboxRoutes } from '../access/inbox/routes.ts';
import { accessRoutes } from '../access/routes.ts';
import type { AccessDeps } from '../access/access-deps.ts';
import { adaptationRoutes } from '../assembly/adaptation/routes.ts';
import { reportRoutes } from '../assembly/report-routes.ts';
import { activeTimeRoutes } from '../assembly/active-time/routes.ts';
import { parityRoutes } from '../assembly/parity/routes.ts';
import { assemblyRoutes } from '../assembly/routes.ts';
import { textSuggestionRoutes } from '../assembly/text-suggestion-routes.ts';
import { conversationRoutes } from '../assembly/conversation/routes.ts';
import type { ConversationDeps } from '../assembly/conversation/routes.ts';
import { auditRoutes } from '../audit/routes.ts';
import type { AuditDeps } from '../audit/routes.ts';
import { suggestionRoutes } from '../library/suggestions/routes.ts';
import { libraryRoutes } from '../library/routes.ts';
import { glossaryRoutes } from '../library/glossary/routes.ts';
import { memoryRoutes } from '../library/translation-memory/routes.ts';
import type { MemoryDeps } from '../library/translation-memory/routes.ts';
import { templateRoutes } from '../library/templates/routes.ts';
import { governanceRoutes } from '../model/governance/routes.ts';
import { modelRoutes } from '../model/routes.ts';
import type { ModelDeps } from '../model/model-state.ts';
import { peopleRoutes } from '../people/routes.ts';
import { certifiedSetRoutes } from '../release/certified-set/routes.ts';
import { releaseRoutes } from '../release/routes.ts';
import { sendRoutes } from '../release/send/routes.ts';
import type { SendDeps } from '../release/send/send-deps.ts';
import { blockRoutes } from '../review/blocks/routes.ts';
import { commentRoutes } from '../review/comments/routes.ts';
import { reviewRoutes } from '../review/routes.ts';
import type { ReviewDeps } from '../review/review-deps.ts';
import type { Route } from './route.ts';

/** What the route groups need, together. */
export type RouteTableDeps = ModelDeps &
  AccessDeps &
  AuditDeps &
  ConversationDeps &
  ReviewDeps &
  SendDeps &
  MemoryDeps;

/**
 * Every route of the interface. The server binds exactly these; the OpenAPI document and the generated tests are made
 * from them, and a contract that no group serves fails a test.
 */
export const routeTable = (deps: RouteTableDeps): Route[] => [
  ...accessRoutes(deps),
  ...inboxRoutes(deps),
  ...auditRoutes(deps),
  ...assemblyRoutes(deps),
  ...adaptationRoutes(deps),
  ...reportRoutes(deps),
  ...parityRoutes(deps),
  ...activeTimeRoutes(deps),
  ...textSuggestionRoutes(deps),
  ...conversationRoutes(deps),
  ...reviewRoutes(deps),
  ...blockRoutes(deps),
  ...commentRoutes(deps),
  ...releaseRoutes(deps),
  ...sendRoutes(deps),
  ...certifiedSetRoutes(deps),
  ...suggestionRoutes(deps),
  ...libraryRoutes(deps),
  ...templateRoutes(deps),
  ...memoryRoutes(deps),
  ...glossaryRoutes(deps),
  ...modelRoutes(deps),
  ...governanceRoutes(deps),
  ...peopleRoutes(deps),
];
