import * as contract from '../../core/contract/check-reports.ts';
import { etagOf, reply } from '../http/reply.ts';
import { route, whoHolds } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import type { JudgeDeps } from './assembly-deps.ts';
import { decideText } from './decide-text.ts';
import { readAssembly, viewOf } from './get-assembly.ts';
import { listReports } from './list-reports.ts';
import { getRule, listRules } from './rule-pages.ts';
import { searchReports } from './search-reports.ts';

/** Past reports with their differences, the search over all reports, decisions over texts of an engine, rule pages. */
export const reportRoutes = (deps: JudgeDeps): Route[] => [
  route(contract.listReports, whoHolds('assembly.read'), async ({ actor, params, query }) => {
    const { id } = await readAssembly(deps, actor, params.id);
    return reply(200, { reports: await listReports(deps.database, id, query.limit) });
  }),
  route(contract.searchReports, whoHolds('assembly.read'), async ({ actor, query }) =>
    reply(200, await searchReports(deps.database, actor, query)),
  ),
  route(contract.decideText, whoHolds('assembly.write'), async ({ actor, params, body, ifMatch }) => {
    const { assembly, report } = await decideText(deps, actor, { id: params.id, ifMatch }, body);
    const view = await viewOf(deps, assembly, report);
    return reply(200, view, etagOf(view.revision));
  }),
  route(contract.listRules, whoHolds('assembly.read'), async () => reply(200, { rules: listRules() })),
  route(contract.getRule, whoHolds('assembly.read'), async ({ params }) =>
    reply(200, await getRule(params.id)),
  ),
];
