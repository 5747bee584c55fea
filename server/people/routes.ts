import * as contract from '../../core/contract/people.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { recordRead } from '../audit/record-read.ts';
import { reply } from '../http/reply.ts';
import { route, whoHolds } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { importFiles } from '../library/import/import-files.ts';
import { UPLOAD_BODY_LIMIT_BYTES, uploadedSources } from '../library/import/uploaded-sources.ts';
import { hcpDetail, listHcps } from './list-hcps.ts';
import { detailReadEntry, listReadEntry } from './read-entries.ts';

/** HCPs and consents: reading within the markets in scope, import by upload. */
export const peopleRoutes = (deps: ChangeDeps): Route[] => [
  route(contract.listHcps, whoHolds('people.read'), async ({ actor, query }) => {
    const read = () => listHcps(deps.database, actor, query);
    return reply(200, await recordRead(deps, actor, read, (page) => listReadEntry(query, page)));
  }),
  route(contract.getHcp, whoHolds('people.read'), async ({ actor, params }) => {
    const read = () => hcpDetail(deps.database, actor, params.id);
    return reply(200, await recordRead(deps, actor, read, detailReadEntry));
  }),
  route(
    contract.importPeople,
    whoHolds('people.import'),
    async ({ actor, body }) =>
      reply(200, await importFiles({ deps, actor, kind: body.kind }, uploadedSources(body.files))),
    { bodyLimitBytes: UPLOAD_BODY_LIMIT_BYTES },
  ),
];
