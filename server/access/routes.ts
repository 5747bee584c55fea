import {
  changePassword as changePasswordContract,
  getSession,
  signIn as signInContract,
  signInForDemonstration as signInForDemonstrationContract,
  signOut,
} from '../../core/contract/access.ts';
import type { SessionView } from '../../core/contract/access.ts';
import { CodedError } from '../../core/errors.ts';
import { reply } from '../http/reply.ts';
import { anyone, route, signedIn } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import type { AccessDeps } from './access-deps.ts';
import { changePassword } from './change-password.ts';
import { endedCookie, sessionCookie } from './session-token.ts';
import { sessionView } from './session-view.ts';
import { endSession, findSession } from './sessions.ts';
import type { CurrentSession } from './sessions.ts';
import { signInForDemonstration } from './sign-in-for-demonstration.ts';
import { signIn } from './sign-in.ts';

export function accessRoutes(deps: AccessDeps): Route[] {
  const routes = [
    route(getSession, anyone, async ({ session }) => reply(200, await sessionView(deps, session))),
    route(signInContract, anyone, async ({ body, address, session }) => {
      const token = await signIn(deps, { ...body, address });
      return signedInReply(deps, token, session);
    }),
    route(signOut, signedIn, async ({ session }) => {
      await endSession(deps, present(session));
      return reply(204, undefined, { 'set-cookie': endedCookie(deps.secureCookies) });
    }),
    route(changePasswordContract, signedIn, async ({ session, body }) => {
      await changePassword(deps, present(session), body);
      return reply(204);
    }),
  ];
  if (!deps.demonstration) return routes;
  return [
    ...routes,
    route(signInForDemonstrationContract, anyone, async ({ body, session }) =>
      signedInReply(deps, await signInForDemonstration(deps, body.accountId), session),
    ),
  ];
}

/** The session that the browser had before ends, so that it is not left behind open. */
async function signedInReply(
  deps: AccessDeps,
  token: string,
  before: CurrentSession | undefined,
): Promise<{ status: 200; body: SessionView; headers?: Record<string, string> }> {
  if (before) await endSession(deps, before);
  const view = await sessionView(deps, await findSession(deps, token));
  return reply(200, view, { 'set-cookie': sessionCookie(token, deps.secureCookies) });
}

function present(session: CurrentSession | undefined): CurrentSession {
  if (session) return session;
  throw new CodedError('not_signed_in', 'Sign in first; your session may have ended.');
}
