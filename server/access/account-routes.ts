import {
  changeAccount as changeContract,
  listAccounts as listContract,
  listSecurityAlerts as alertsContract,
} from '../../core/contract/accounts.ts';
import {
  delegateRole as delegateContract,
  listDelegations as delegationsContract,
  revokeDelegation as revokeContract,
} from '../../core/contract/delegations.ts';
import { etagOf, reply } from '../http/reply.ts';
import { type Route, route, signedIn, whoHolds } from '../http/route.ts';
import type { AccessDeps } from './access-deps.ts';
import { changeAccount } from './change-account.ts';
import { delegateRole, listDelegations, revokeDelegation } from './delegate-role.ts';
import { listAccounts } from './list-accounts.ts';
import { listSecurityAlerts } from './list-security-alerts.ts';

/** Routes of accounts, alerts and delegations. */
export const accountRoutes = (deps: AccessDeps): Route[] => [
  route(listContract, whoHolds('access.manage'), async () =>
    reply(200, { accounts: await listAccounts(deps) }),
  ),
  route(changeContract, whoHolds('access.manage'), async ({ actor, params, body, ifMatch }) => {
    const changed = await changeAccount(deps, actor, { accountId: params.id, revision: ifMatch, ...body });
    return reply(200, changed, etagOf(changed.revision));
  }),
  route(alertsContract, whoHolds('access.manage'), async () =>
    reply(200, { alerts: await listSecurityAlerts(deps) }),
  ),
  route(delegationsContract, signedIn, async ({ actor }) => reply(200, await listDelegations(deps, actor))),
  route(delegateContract, whoHolds('assembly.sign'), async ({ actor, body }) =>
    reply(201, await delegateRole(deps, actor, body)),
  ),
  route(revokeContract, signedIn, async ({ actor, params }) => {
    await revokeDelegation(deps, actor, params.id);
    return reply(204);
  }),
];
