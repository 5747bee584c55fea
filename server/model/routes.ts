import {
  getModelState,
  listModelCalls,
  setModelBudget,
  setModelSwitch as switchContract,
} from '../../core/contract/model.ts';
import { reply } from '../http/reply.ts';
import { type Route, route, whoHolds } from '../http/route.ts';
import { modelState } from './model-state.ts';
import type { ModelDeps } from './model-state.ts';
import { setSwitch } from './model-switch.ts';
import { readCalls } from './read-calls.ts';
import { setBudget } from './set-budget.ts';

/** Routes of the language model's administration. */
export const modelRoutes = (deps: ModelDeps): Route[] => [
  route(getModelState, whoHolds('model.read'), async ({ actor }) =>
    reply(200, await modelState(deps, actor)),
  ),
  route(switchContract, whoHolds('model.manage'), async ({ actor, body }) => {
    const state = await setSwitch(deps, actor, body.state);
    if (state === 'off') deps.model?.stopAll();
    return reply(200, { state });
  }),
  route(setModelBudget, whoHolds('model.manage'), async ({ actor, params, body }) =>
    reply(200, await setBudget(deps, actor, params.team, body)),
  ),
  route(listModelCalls, whoHolds('model.read'), async ({ query }) =>
    reply(200, await readCalls(deps.database, query)),
  ),
];
