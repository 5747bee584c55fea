import { Router } from 'express';
import type { Database } from '../db/client.ts';
import type { Metrics } from './metrics.ts';

/** `/healthz`: the process runs. `/readyz`: the database answers. `/metrics`: figures for Prometheus. */
export function probes(database: Database, metrics: Metrics): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const ready = database.isReady() && (await answers(database));
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'database does not answer' });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}

async function answers(database: Database): Promise<boolean> {
  try {
    await database.query('SELECT 1');
    return true;
  } catch {
    return false;
  }
}
