import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { RequestHandler } from 'express';
import type { Database } from '../db/client.ts';

export interface Metrics {
  registry: Registry;
  /** Measures every request under the route's path pattern, never under the address that was asked for. */
  measureRequests: RequestHandler;
  entriesPlaced: Counter;
  sequencerFailures: Counter;
}

/** Figures in the Prometheus text format, in a registry of this server alone. */
export function createMetrics(database: Database): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const duration = new Histogram({
    name: 'imprimatur_http_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  registerPending(database, registry);
  return {
    registry,
    measureRequests: (request, response, next) => {
      const end = duration.startTimer({ method: request.method });
      response.once('close', () => {
        const route: unknown = request.route?.path;
        end({ route: typeof route === 'string' ? route : 'none', status: response.statusCode });
      });
      next();
    },
    entriesPlaced: new Counter({
      name: 'imprimatur_audit_entries_placed_total',
      help: 'Audit entries that got their position from this server',
      registers,
    }),
    sequencerFailures: new Counter({
      name: 'imprimatur_audit_sequencer_failures_total',
      help: 'Failed tries to give audit entries their positions',
      registers,
    }),
  };
}

function registerPending(database: Database, registry: Registry): void {
  const pending = new Gauge({
    name: 'imprimatur_audit_pending_entries',
    help: 'Audit entries that are saved and wait for their position',
    registers: [],
    async collect() {
      const { rows } = await database.query<{ count: number }>('SELECT count(*) FROM audit_pending');
      this.set(rows[0]?.count ?? 0);
    },
  });
  registry.registerMetric(pending);
}
