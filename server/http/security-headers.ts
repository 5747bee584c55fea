import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

const nonces = new WeakMap<ServerResponse, string>();

/** The nonce of one answer; style elements of the page carry it. */
export const nonceOf = (response: ServerResponse): string => nonces.get(response) ?? '';

/** Strict policy: own files only, style elements by nonce, frames from here only (the email preview). */
export function securityHeaders({ production }: { production: boolean }): RequestHandler[] {
  return [
    (_request, response, next) => {
      nonces.set(response, randomBytes(16).toString('base64'));
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'self'"],
          'script-src': ["'self'"],
          'style-src': ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
          // The email preview is a frame that inherits this policy, and email is styled by attributes.
          'style-src-attr': ["'unsafe-inline'"],
          'img-src': ["'self'", 'data:'],
          'frame-src': ["'self'"],
          'frame-ancestors': ["'none'"],
          'object-src': ["'none'"],
          'base-uri': ["'none'"],
          'form-action': ["'self'"],
        },
      },
      crossOriginEmbedderPolicy: false,
      // Promised only where TLS is certain.
      strictTransportSecurity: production,
      xFrameOptions: { action: 'sameorigin' },
      referrerPolicy: { policy: 'no-referrer' },
    }),
  ];
}
