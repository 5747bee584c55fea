import { getBlastRadius as blastRadiusContract } from '../../core/contract/blast-radius.ts';
import * as contract from '../../core/contract/library.ts';
import { getVisual, listVisuals } from '../../core/contract/visuals.ts';
import { getMarketPack, listMarketPacks } from '../../core/contract/market-packs.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { etagOf, reply } from '../http/reply.ts';
import { route, whoHolds } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { kindOf } from '../../core/library/blast-radius/item.ts';
import { getBlastRadius } from './blast-radius/get-blast-radius.ts';
import { changeStatus } from './change-status.ts';
import { allProducts, claimDetail, referenceDetail } from './get-items.ts';
import { getModule } from './get-module.ts';
import { importFiles } from './import/import-files.ts';
import { UPLOAD_BODY_LIMIT_BYTES, uploadedSources } from './import/uploaded-sources.ts';
import { listClaimPage, listReferencePage, listTemplatePage } from './list-items.ts';
import { listModules } from './list-modules.ts';
import { packRows, packView } from './market-packs.ts';
import { listVisualPage, visualDetail } from './visuals/read-visuals.ts';

const mayRead = whoHolds('library.read');

/** The library: reading, decisions about single items, import by upload. */
export const libraryRoutes = (deps: ChangeDeps): Route[] => [
  route(contract.listModules, mayRead, async ({ query }) =>
    reply(200, await listModules(deps.database, query)),
  ),
  route(contract.getModule, mayRead, async ({ actor, params, query }) => {
    const module = await getModule(deps.database, actor, params.id, query.version);
    return reply(200, module, etagOf(module.currentVersion));
  }),
  route(contract.listClaims, mayRead, async ({ query }) =>
    reply(200, await listClaimPage(deps.database, query)),
  ),
  route(contract.getClaim, mayRead, async ({ params }) => {
    const claim = await claimDetail(deps.database, params.id);
    return reply(200, claim, etagOf(claim.version));
  }),
  route(contract.listReferences, mayRead, async ({ query }) =>
    reply(200, await listReferencePage(deps.database, query)),
  ),
  route(contract.getReference, mayRead, async ({ params }) => {
    const reference = await referenceDetail(deps.database, params.id);
    return reply(200, reference, etagOf(reference.version));
  }),
  route(contract.listTemplates, mayRead, async ({ query }) =>
    reply(200, await listTemplatePage(deps.database, query)),
  ),
  route(listVisuals, mayRead, async ({ query }) => reply(200, await listVisualPage(deps.database, query))),
  route(getVisual, mayRead, async ({ params }) => {
    const visual = await visualDetail(deps.database, params.id);
    return reply(200, visual, etagOf(visual.version));
  }),
  route(contract.listProducts, mayRead, async () =>
    reply(200, { products: await allProducts(deps.database) }),
  ),
  route(listMarketPacks, mayRead, async () => reply(200, { packs: packRows() })),
  route(getMarketPack, mayRead, async ({ params }) => reply(200, packView(params.market))),
  route(contract.changeStatus, whoHolds('library.change'), async ({ actor, params, body, ifMatch }) => {
    const changed = await changeStatus(deps, actor, { ...params, ...body, ifMatch });
    return reply(200, changed, etagOf(changed.version));
  }),
  route(blastRadiusContract, mayRead, async ({ actor, params: { kind, id } }) => {
    const radius = await getBlastRadius(deps, actor, { kind: kindOf(kind), id });
    return reply(200, radius, etagOf(radius.item.version));
  }),
  route(
    contract.importLibrary,
    whoHolds('library.import'),
    async ({ actor, body }) =>
      reply(200, await importFiles({ deps, actor, kind: body.kind }, uploadedSources(body.files))),
    { bodyLimitBytes: UPLOAD_BODY_LIMIT_BYTES },
  ),
];
