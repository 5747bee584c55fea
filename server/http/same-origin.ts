import type { RequestHandler } from 'express';
import { CodedError } from '../../core/errors.ts';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site asked the browser for. Browsers say so in Sec-Fetch-Site (W3C Fetch Metadata) and
 * in Origin (RFC 6454); a program that sends neither has no cookie that it was not given.
 */
export const refuseOtherSites: RequestHandler = (request, _response, next) => {
  if (SAFE_METHODS.has(request.method)) return next();
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const foreignOrigin = origin !== undefined && hostOf(origin) !== request.headers.host;
  if (!foreignSite && !foreignOrigin) return next();
  return next(new CodedError('not_allowed', 'This request came from another site, so it was refused.'));
};

/** Host with port; scheme is not compared, because TLS may end at a proxy in front of this server. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
