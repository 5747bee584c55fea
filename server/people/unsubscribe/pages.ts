import express, { Router } from 'express';
import type { Request, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { nonceOf } from '../../http/security-headers.ts';
import { isOneClick, LONGEST_BODY } from './one-click-body.ts';
import { type PageLanguage, pageLanguageOf, type PageState, unsubscribePage } from './page.ts';
import { findToken, unsubscribe } from './unsubscribe.ts';

type TokenRequest = Request<{ token: string }>;

const GUESSES_PER_ADDRESS_AND_MINUTE = 30;

/**
 * The public address of an unsubscribe link, `/u/:token` (RFC 8058). A GET or HEAD, which link scanners send, shows a
 * page with a button and changes nothing. A POST unsubscribes: no cookie, no sign-in, from any site, answered without
 * a redirect. A token that does not exist is answered with the same pages; only guesses are counted and slowed down,
 * because all recipients of a mailbox provider come from a few addresses.
 */
export function unsubscribePages(deps: ChangeDeps): Router {
  const router = Router();
  const guesses = new RateLimiterMemory({ points: GUESSES_PER_ADDRESS_AND_MINUTE, duration: 60 });
  const readBody = express.raw({ type: () => true, limit: LONGEST_BODY });
  router.get('/u/:token', (request, response) => answerLook(deps, guesses, request, response));
  router.post('/u/:token', readBody, (request: TokenRequest, response) =>
    answerClick(deps, guesses, request, response),
  );
  return router;
}

async function answerLook(
  deps: ChangeDeps,
  guesses: RateLimiterMemory,
  request: TokenRequest,
  response: Response,
): Promise<void> {
  const subject = await findToken(deps.database, request.params.token);
  const language = languageOf(request, subject?.language);
  if (!subject && !(await mayGuess(guesses, request))) show(response, 429, 'later', language);
  else show(response, 200, 'ask', language);
}

async function answerClick(
  deps: ChangeDeps,
  guesses: RateLimiterMemory,
  request: TokenRequest,
  response: Response,
): Promise<void> {
  const subject = await findToken(deps.database, request.params.token);
  const language = languageOf(request, subject?.language);
  if (!subject && !(await mayGuess(guesses, request))) return show(response, 429, 'later', language);
  const body: unknown = request.body;
  const text = body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : '';
  if (!isOneClick(request.headers['content-type'] ?? '', text))
    return show(response, 400, 'unclear', language);
  if (subject) await unsubscribe(deps, subject);
  return show(response, 200, 'done', language);
}

function show(response: Response, status: number, state: PageState, language: PageLanguage): void {
  response
    .status(status)
    .set({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    .type('html')
    .send(unsubscribePage(state, language, nonceOf(response)));
}

/** The email's language; for a token that does not exist the one that the browser asks for. */
const languageOf = (request: TokenRequest, ofEmail?: string): PageLanguage =>
  pageLanguageOf(ofEmail ?? request.headers['accept-language'] ?? '');

async function mayGuess(limiter: RateLimiterMemory, request: TokenRequest): Promise<boolean> {
  try {
    await limiter.consume(request.ip ?? '');
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}
