import {
  changePassword as changePasswordContract,
  getSession,
  signIn as signInContract,
  signInForDemonstration as signInForDemonstrationContract,
  signOut,
} from '../../core/contract/access.ts';
import { reply } from '../http/reply.ts';
import { anyone, route, signedIn } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import type { AccessDeps } from './access-deps.ts';
import { accountRoutes } from './account-routes.ts';
import { changePassword } from './change-password.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { presentSession, signedInReply } from './session-reply.ts';
import { endedCookie } from './session-token.ts';
import { sessionView } from './session-view.ts';
import { endSession } from './sessions.ts';
import { signInForDemonstration } from './sign-in-for-demonstration.ts';
import { signIn } from './sign-in.ts';

/** Sign-in, sessions and the own account. */
export function accessRoutes(deps: AccessDeps): Route[] {
  const routes = [
    route(getSession, anyone, async ({ session }) => reply(200, await sessionView(deps, session))),
    route(signInContract, anyone, async ({ body, address, session }) => {
      const token = await signIn(deps, { ...body, address });
      return signedInReply(deps, token, session);
    }),
    route(signOut, signedIn, async ({ session }) => {
      await endSession(deps, presentSession(session));
      return reply(204, undefined, { 'set-cookie': endedCookie(deps.secureCookies) });
    }),
    route(changePasswordContract, signedIn, async ({ session, body }) => {
      await changePassword(deps, presentSession(session), body);
      return reply(204);
    }),
    ...passkeyRoutes(deps),
    ...accountRoutes(deps),
  ];
  if (!deps.demonstration) return routes;
  return [
    ...routes,
    route(signInForDemonstrationContract, anyone, async ({ body, session }) =>
      signedInReply(deps, await signInForDemonstration(deps, body.accountId), session),
    ),
  ];
}
