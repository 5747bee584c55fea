import * as contract from '../../core/contract/text-suggestions.ts';
import { describeFallback } from '../../core/model/fallback.ts';
import { etagOf, reply } from '../http/reply.ts';
import { route, whoHolds } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import type { AssemblyDeps } from './assembly-deps.ts';
import type { Drafted } from './draft-assembly.ts';
import { viewOf } from './get-assembly.ts';
import { suggestTexts, type SuggestedTexts } from './suggest-text.ts';
import { suggestWording } from './suggest-wording.ts';
import { takeSuggestedText } from './take-suggested-text.ts';
import { takeSuggestedWording } from './take-suggested-wording.ts';

const told = ({ suggestions, reason }: SuggestedTexts, language: 'en' | 'de') =>
  reply(200, { suggestions, reason: reason && describeFallback(reason, language) });

/** Routes of the words that a model suggests: whether it can be asked, ask, and put words into their place. */
export function textSuggestionRoutes(deps: AssemblyDeps): Route[] {
  const taken = async ({ assembly, report }: Drafted) => {
    const view = await viewOf(deps, assembly, report);
    return reply(200, view, etagOf(view.revision));
  };
  return [
    route(contract.getSuggestionState, whoHolds('assembly.write'), async ({ actor, query }) => {
      const reason = deps.model ? await deps.model.unavailable(actor) : ('not_configured' as const);
      return reply(200, {
        isConfigured: deps.model !== undefined,
        reason: reason === undefined ? null : describeFallback(reason, query.language),
      });
    }),
    route(contract.suggestText, whoHolds('assembly.write'), async ({ actor, params, body }) =>
      told(await suggestTexts(deps, actor, params.id, body.slotId, body.moduleId), body.language),
    ),
    route(
      contract.takeSuggestedText,
      whoHolds('assembly.write'),
      async ({ actor, params, body, ifMatch }) => {
        const { id, slotId } = params;
        return taken(await takeSuggestedText(deps, actor, { id, ifMatch }, { slotId, ...body }));
      },
    ),
    route(contract.suggestWording, whoHolds('assembly.write'), async ({ actor, params, body }) =>
      told(await suggestWording(deps, actor, params.id, body.place), body.language),
    ),
    route(
      contract.takeSuggestedWording,
      whoHolds('assembly.write'),
      async ({ actor, params, body, ifMatch }) =>
        taken(await takeSuggestedWording(deps, actor, { id: params.id, ifMatch }, body)),
    ),
  ];
}
