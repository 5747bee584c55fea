import * as contract from '../../../core/contract/active-time.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { reply } from '../../http/reply.ts';
import { route, whoHolds } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { measureAdaptations, measureAssembly } from './measure-adaptations.ts';
import { recordActiveTime } from './record-active-time.ts';

/** Signs of work on an email, and the three measures of the practical test. */
export const activeTimeRoutes = (deps: ChangeDeps): Route[] => [
  route(contract.recordActiveTime, whoHolds('assembly.write'), async ({ actor, params, body }) =>
    reply(200, await recordActiveTime(deps, actor, { assemblyId: params.id, ...body })),
  ),
  route(contract.getMeasures, whoHolds('assembly.read'), async ({ actor, params }) =>
    reply(200, await measureAssembly(deps.database, actor, params.id)),
  ),
  route(contract.listMeasures, whoHolds('assembly.read'), async ({ actor, query }) =>
    reply(200, await measureAdaptations(deps.database, actor, query)),
  ),
];
