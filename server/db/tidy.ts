import type { Database } from './client.ts';

/**
 * Removes dead rows and renews the planner's statistics. A PostgreSQL server does this by itself; the embedded engine
 * has no background process, so call it after an import and once in a while. Not inside a transaction.
 */
export async function tidy(database: Database): Promise<void> {
  if (database.engine === 'pglite') await database.script('VACUUM (ANALYZE)');
}
