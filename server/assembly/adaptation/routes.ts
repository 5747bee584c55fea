import * as contract from '../../../core/contract/adaptation.ts';
import { etagOf, reply } from '../../http/reply.ts';
import { type Route, route, whoHolds } from '../../http/route.ts';
import type { AssemblyDeps } from '../assembly-deps.ts';
import type { Drafted } from '../draft-assembly.ts';
import { readAssembly, viewOf } from '../get-assembly.ts';
import { findAssembly } from '../stored-assembly.ts';
import { createAdaptation } from './create-adaptation.ts';
import { decideChange } from './decide-change.ts';
import { moveBlock } from './move-block.ts';
import { setIsland } from './set-island.ts';
import { adaptationsOf, findAdaptation } from './stored-adaptation.ts';
import { viewAdaptation } from './view-adaptation.ts';

/** Routes of adaptations: make, list, read beside the source, islands, order, changes of the source. */
export function adaptationRoutes(deps: AssemblyDeps): Route[] {
  const changed = async ({ assembly, report }: Drafted) => {
    const view = await viewOf(deps, assembly, report);
    return reply(200, view, etagOf(view.revision));
  };
  return [
    route(contract.adaptAssembly, whoHolds('assembly.write'), async ({ actor, params, body }) => {
      const made = await createAdaptation(deps, actor, params.id, body);
      return reply(201, made, etagOf(made.revision));
    }),
    route(contract.listAdaptations, whoHolds('assembly.read'), async ({ actor, params }) => {
      const { market, content } = await readAssembly(deps, actor, params.id);
      const link = await findAdaptation(deps.database, params.id);
      const source = link && (await findAssembly(deps.database, link.sourceId));
      return reply(200, {
        adaptedFrom: source ? { id: source.id, market: source.market } : null,
        market,
        language: content.context.language,
        adaptations: await adaptationsOf(deps.database, actor, params.id),
      });
    }),
    route(contract.getAdaptation, whoHolds('assembly.read'), async ({ actor, params }) => {
      const view = await viewAdaptation(deps, actor, params.id);
      return reply(200, view, etagOf(view.assembly.revision));
    }),
    route(contract.setIsland, whoHolds('assembly.write'), async ({ actor, params, body, ifMatch }) => {
      const { id, blockKey, islandId } = params;
      return changed(await setIsland(deps, actor, { id, ifMatch }, { blockKey, islandId, ...body }));
    }),
    route(contract.moveBlock, whoHolds('assembly.write'), async ({ actor, params, body, ifMatch }) => {
      const { id, blockKey } = params;
      return changed(await moveBlock(deps, actor, { id, ifMatch }, { blockKey, ...body }));
    }),
    route(contract.decideChange, whoHolds('assembly.write'), async ({ actor, params, body, ifMatch }) => {
      const { id, changeId } = params;
      await decideChange(deps, actor, { id, ifMatch }, { changeId, ...body });
      const view = await viewAdaptation(deps, actor, id);
      return reply(200, view, etagOf(view.assembly.revision));
    }),
  ];
}
