import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import { nonceOf } from './security-headers.ts';

/** Stands in the built `index.html` where the nonce of the answer belongs (Vite's `html.cspNonce`). */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

const ONE_YEAR_S = 31_536_000;

/**
 * Serves the built pages. Files under `assets/` carry a hash of their content in the name and never change; every
 * other address gives the page, which finds its view by itself.
 */
export function staticSite(webRoot: string): Router {
  const router = Router();
  const indexPath = join(webRoot, 'index.html');
  router.use(
    '/assets',
    express.static(join(webRoot, 'assets'), {
      immutable: true,
      maxAge: ONE_YEAR_S * 1000,
      fallthrough: false,
    }),
  );
  router.use(express.static(webRoot, { index: false, maxAge: 0 }));
  router.get('/{*path}', (_request, response) => {
    if (!existsSync(indexPath)) {
      response.status(503).type('text/plain').send('The pages are not built yet: run npm run build.\n');
      return;
    }
    const page = readFileSync(indexPath, 'utf8').replaceAll(NONCE_PLACEHOLDER, nonceOf(response));
    response.set('cache-control', 'no-store').type('html').send(page);
  });
  return router;
}
