import {
  suggestText,
  takeSuggestedText as takeSuggestedTextContract,
} from '../../core/contract/text-suggestions.ts';
import { describeFallback } from '../../core/model/fallback.ts';
import { etagOf, reply } from '../http/reply.ts';
import { route, whoHolds } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import type { AssemblyDeps } from './assembly-deps.ts';
import { viewOf } from './get-assembly.ts';
import { suggestTexts } from './suggest-text.ts';
import { takeSuggestedText } from './take-suggested-text.ts';

/** Routes of the words that a model suggests: ask for them, and put them into their slot. */
export const textSuggestionRoutes = (deps: AssemblyDeps): Route[] => [
  route(suggestText, whoHolds('assembly.write'), async ({ actor, params, body }) => {
    const { suggestions, reason } = await suggestTexts(deps, actor, params.id, body.slotId);
    return reply(200, { suggestions, reason: reason && describeFallback(reason, body.language) });
  }),
  route(takeSuggestedTextContract, whoHolds('assembly.write'), async ({ actor, params, body, ifMatch }) => {
    const { id, slotId } = params;
    const { assembly, report } = await takeSuggestedText(deps, actor, { id, ifMatch }, { slotId, ...body });
    const view = await viewOf(deps, assembly, report);
    return reply(200, view, etagOf(view.revision));
  }),
];
