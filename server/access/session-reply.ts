import type { SessionView } from '../../core/contract/access.ts';
import { CodedError } from '../../core/errors.ts';
import { reply } from '../http/reply.ts';
import type { AccessDeps } from './access-deps.ts';
import { sessionCookie } from './session-token.ts';
import { sessionView } from './session-view.ts';
import { type CurrentSession, endSession, findSession } from './sessions.ts';

/** Hands out a new session; the one that the browser had before ends, so that it is not left behind open. */
export async function signedInReply(
  deps: AccessDeps,
  token: string,
  before: CurrentSession | undefined,
): Promise<{ status: 200; body: SessionView; headers?: Record<string, string> }> {
  if (before) await endSession(deps, before);
  const view = await sessionView(deps, await findSession(deps, token));
  return reply(200, view, { 'set-cookie': sessionCookie(token, deps.secureCookies) });
}

/** The session of a request. @throws CodedError not_signed_in when there is none. */
export function presentSession(session: CurrentSession | undefined): CurrentSession {
  if (session) return session;
  throw new CodedError('not_signed_in', 'Sign in first; your session may have ended.');
}
