import * as contract from '../../../core/contract/suggestions.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { etagOf, reply } from '../../http/reply.ts';
import { type Route, route, whoHolds } from '../../http/route.ts';
import { decideSuggestion } from './decide-suggestion.ts';
import { listSuggestions } from './list-suggestions.ts';
import { makeSuggestion } from './make-suggestion.ts';

/** Routes of suggestions to the library: make, list, decide. */
export const suggestionRoutes = (deps: ChangeDeps): Route[] => [
  route(contract.makeSuggestion, whoHolds('assembly.write'), async ({ actor, params, body }) =>
    reply(201, await makeSuggestion(deps, actor, params.id, body)),
  ),
  route(contract.listSuggestions, whoHolds('library.read'), async ({ actor, query }) =>
    reply(200, await listSuggestions(deps.database, actor, query)),
  ),
  route(contract.decideSuggestion, whoHolds('library.change'), async ({ actor, params, body, ifMatch }) => {
    const decided = await decideSuggestion(deps, actor, { id: params.id, ifMatch, ...body });
    return reply(200, decided, etagOf(decided.revision));
  }),
];
