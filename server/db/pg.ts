import { Pool } from 'pg';
import type { Database } from './client.ts';
import { PoolDatabase } from './pool-database.ts';
import { DEFAULT_STATEMENT_LIMIT_MS, StatementGuard } from './statement-guard.ts';
import { exactTypes } from './type-parsers.ts';

export interface PostgresSettings {
  /** `postgres://user:password@host:port/database`. */
  databaseUrl: string;
  /** Connections in the pool; 10 unless given. */
  poolSize?: number;
  /** Longest time one statement may take, in milliseconds. */
  statementLimitMs?: number;
}

const CONNECT_LIMIT_MS = 10_000;
/** The server cancels first; the guard covers a server that does not. */
const GUARD_MARGIN_MS = 5_000;

/** Connects lazily: the first statement tells whether the server is there. */
export function connectPostgres(settings: PostgresSettings): Database {
  const limitMs = settings.statementLimitMs ?? DEFAULT_STATEMENT_LIMIT_MS;
  const pool = new Pool({
    connectionString: settings.databaseUrl,
    max: settings.poolSize ?? 10,
    types: exactTypes,
    application_name: 'imprimatur',
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    statement_timeout: limitMs,
    idle_in_transaction_session_timeout: limitMs,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new PoolDatabase({
    engine: 'postgres',
    pool,
    guard: new StatementGuard({ limitMs: limitMs + GUARD_MARGIN_MS }),
  });
}
