import { Pool } from 'pg';
import { expect, test } from 'vitest';
import { PoolDatabase } from '../../../server/db/pool-database.ts';
import { StatementGuard } from '../../../server/db/statement-guard.ts';

test('a stopped engine is reported at once instead of waiting for a connection', async () => {
  const pool = new Pool({ host: '192.0.2.1', max: 1 });
  const guard = new StatementGuard({ limitMs: 60_000, isRunning: () => false });
  const database = new PoolDatabase({ engine: 'pglite', pool, guard });
  expect(database.isReady()).toBe(false);
  await expect(database.query('SELECT 1')).rejects.toThrow('The database has stopped; restart the server.');
  await database.close();
});
