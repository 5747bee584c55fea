import type { AssemblyView } from '../../core/contract/assembly.ts';
import {
  getAssembly as getAssemblyContract,
  listAssemblies as listAssembliesContract,
  previewAssembly,
  proposeAssembly,
  recheckAssembly,
  setFreeText as setFreeTextContract,
  swapFill as swapFillContract,
  undoChange as undoChangeContract,
} from '../../core/contract/assembly.ts';
import { etagOf, reply } from '../http/reply.ts';
import { route, whoHolds } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { loadRenderInput } from '../release/load-render-input.ts';
import { renderEmail } from '../release/render-email.ts';
import type { AssemblyDeps } from './assembly-deps.ts';
import { draftAssembly } from './draft-assembly.ts';
import type { Drafted } from './draft-assembly.ts';
import { getAssembly, readAssembly, viewOf } from './get-assembly.ts';
import { listAssemblies } from './list-assemblies.ts';
import { recordCheck } from './record-check.ts';
import { setFreeText } from './set-free-text.ts';
import { swapFill } from './swap-fill.ts';
import { undoChange } from './undo-change.ts';

const withEtag = (view: AssemblyView) => reply(200, view, etagOf(view.revision));

/** Routes of an assembly: propose, read, swap, free text, undo, check, preview. */
export function assemblyRoutes(deps: AssemblyDeps): Route[] {
  const viewDrafted = ({ assembly, report }: Drafted) => viewOf(deps, assembly, report);
  return [
    route(listAssembliesContract, whoHolds('assembly.read'), async ({ actor, query }) =>
      reply(200, { assemblies: await listAssemblies(deps.database, actor, query) }),
    ),
    route(proposeAssembly, whoHolds('assembly.write'), async ({ actor, body }) => {
      const view = await viewDrafted(await draftAssembly(deps, actor, body));
      return reply(201, view, etagOf(view.revision));
    }),
    route(getAssemblyContract, whoHolds('assembly.read'), async ({ actor, params }) =>
      withEtag(await getAssembly(deps, actor, params.id)),
    ),
    route(swapFillContract, whoHolds('assembly.write'), async ({ actor, params, body, ifMatch }) =>
      withEtag(await viewDrafted(await swapFill(deps, actor, { id: params.id, ifMatch }, body))),
    ),
    route(setFreeTextContract, whoHolds('assembly.write'), async ({ actor, params, body, ifMatch }) => {
      const { id, placeId } = params;
      return withEtag(
        await viewDrafted(await setFreeText(deps, actor, { id, ifMatch }, { placeId, ...body })),
      );
    }),
    route(undoChangeContract, whoHolds('assembly.write'), async ({ actor, params, ifMatch }) =>
      withEtag(await viewDrafted(await undoChange(deps, actor, { id: params.id, ifMatch }))),
    ),
    route(recheckAssembly, whoHolds('assembly.read'), async ({ actor, params }) => {
      const { reportId: _reportId, ...report } = await recordCheck(deps, actor, params.id);
      return reply(200, report);
    }),
    route(previewAssembly, whoHolds('assembly.read'), async ({ actor, params, query }) => {
      const { content } = await readAssembly(deps, actor, params.id);
      const { template, references, claims, visuals } = await loadRenderInput(deps.database, content);
      const { subject, preheader, html, text } = await renderEmail(
        { template, content, references, claims, visuals, view: deps.view },
        query.marks ? { marks: query.language } : {},
      );
      return reply(200, { subject, preheader, html, text });
    }),
  ];
}
