import type { Request, Response } from 'express';
import { ANONYMOUS, hasPermission } from '../../core/access/actor.ts';
import { CodedError } from '../../core/errors.ts';
import { findSession } from '../access/sessions.ts';
import type { CurrentSession } from '../access/sessions.ts';
import type { AccessDeps } from '../access/access-deps.ts';
import { tokenFromCookies } from '../access/session-token.ts';
import type { RequestFacts, RoutePolicy } from './route.ts';

/** Finds out who calls and refuses whom the route's policy does not let in: 401 without session, 403 without right. */
export async function readFacts(
  deps: AccessDeps,
  policy: RoutePolicy,
  request: Request,
  response: Response,
): Promise<RequestFacts> {
  const token = tokenFromCookies(request.headers.cookie, deps.secureCookies);
  const session = token === undefined ? undefined : await findSession(deps, token);
  assertMayCall(policy, session);
  const leaving = new AbortController();
  response.once('close', () => leaving.abort());
  return {
    actor: session?.actor ?? ANONYMOUS,
    session,
    ifMatch: readIfMatch(request.headers['if-match']),
    address: request.ip ?? 'unknown',
    signal: leaving.signal,
  };
}

function assertMayCall(policy: RoutePolicy, session: CurrentSession | undefined): void {
  if (policy.who === 'anyone') return;
  if (!session) throw new CodedError('not_signed_in', 'Sign in first; your session may have ended.');
  if (policy.who === 'signed_in') return;
  if (session.mustChangePassword) {
    throw new CodedError('not_allowed', 'Choose a password of your own first.');
  }
  if (!hasPermission(session.actor, policy.permission)) {
    throw new CodedError('not_allowed', 'Your role does not allow this.', {
      details: { permission: policy.permission },
    });
  }
}

/** The revision in `If-Match: "7"` (RFC 9110 section 13.1.1); one revision, never `*`, because that compares nothing. */
function readIfMatch(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const revision = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (revision === undefined) {
    throw new CodedError(
      'invalid_request',
      'If-Match has to name one revision in quotation marks, such as "7".',
    );
  }
  return Number(revision);
}
