import { getAiRecord, getModelCall } from '../../../core/contract/ai-record.ts';
import { getGovernance, getModelCard } from '../../../core/contract/governance.ts';
import { getLineage } from '../../../core/contract/lineage.ts';
import type { JudgeDeps } from '../../assembly/assembly-deps.ts';
import { reply } from '../../http/reply.ts';
import { type Route, route, whoHolds } from '../../http/route.ts';
import type { ModelDeps } from '../model-state.ts';
import { readAiRecord } from './ai-record.ts';
import { checkedCall } from './checked-calls.ts';
import { readGovernance } from './governance.ts';
import { readLineage } from './lineage.ts';
import { readModelCard } from './model-card.ts';

/**
 * Routes about the part of engines. Measures, cost and single questions are for those who answer for the model; the card
 * is for everybody who works with it; record and lineage of an email are for whoever may read the email.
 */
export const governanceRoutes = (deps: ModelDeps & JudgeDeps): Route[] => [
  route(getGovernance, whoHolds('model.read'), async ({ actor, query }) =>
    reply(200, await readGovernance(deps, actor, { from: query.from, to: query.to })),
  ),
  route(getModelCall, whoHolds('model.read'), async ({ params }) =>
    reply(200, await checkedCall(deps.database, params.id)),
  ),
  route(getModelCard, whoHolds('insights.read'), async () => reply(200, await readModelCard(deps))),
  route(getAiRecord, whoHolds('assembly.read'), async ({ actor, params }) =>
    reply(200, await readAiRecord(deps, actor, params.id)),
  ),
  route(getLineage, whoHolds('assembly.read'), async ({ actor, params }) =>
    reply(200, await readLineage(deps, actor, params.id)),
  ),
];
