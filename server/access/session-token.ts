import { randomBytes } from 'node:crypto';
import { sha256Hex } from '../sha256.ts';

/** 256 random bits; only the browser holds them. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** What the database holds in place of the token. */
export const hashToken = (token: string): string => sha256Hex(token);

/** Cookies with the `__Host-` prefix are Secure, for this host only and for every path (RFC 6265bis section 4.1.3.2). */
export const cookieName = (secure: boolean): string =>
  secure ? '__Host-imprimatur-session' : 'imprimatur-session';

/** Set-Cookie value that hands the token out; the browser forgets it when it is closed. */
export const sessionCookie = (token: string, secure: boolean): string =>
  `${cookieName(secure)}=${token}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

/** Set-Cookie value that takes the token back. */
export const endedCookie = (secure: boolean): string => `${sessionCookie('', secure)}; Max-Age=0`;

/** The token among the request's cookies, if it has the shape of one. */
export function tokenFromCookies(header: string | undefined, secure: boolean): string | undefined {
  const prefix = `${cookieName(secure)}=`;
  const cookie = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix));
  const token = cookie?.slice(prefix.length);
  return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : undefined;
}
