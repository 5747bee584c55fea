import { afterAll, beforeAll, describe } from 'vitest';
import type { Database, Engine } from '../../server/db/client.ts';
import { embeddedTestDatabase } from './embedded-test-database.ts';
import { postgresTestDatabase } from './postgres-test-database.ts';
import type { TestLibrary } from './template-databases.ts';

/** A migrated database of its own for one test file, and how to be rid of it. */
export interface TestDatabase {
  database: Database;
  /** How `openDatabase` reaches the same database; for tests that close and reopen it. */
  settings: { dataDir: string } | { databaseUrl: string };
  dispose(): Promise<void>;
}

/** Address of a PostgreSQL server whose user may create databases; `.ci/with-postgres` sets it. */
export const testServerUrl: string | undefined = process.env.TEST_DATABASE_URL;

const HOOK_LIMIT_MS = 120_000;

/** A fresh migrated database: a clone of a prepared folder or of a template database. */
export function createTestDatabase(
  engine: Engine = 'pglite',
  library: TestLibrary = 'empty',
): Promise<TestDatabase> {
  if (engine === 'pglite') return embeddedTestDatabase(library);
  if (testServerUrl === undefined) throw new Error('TEST_DATABASE_URL is not set.');
  return postgresTestDatabase(testServerUrl, library);
}

type Suite = (getDatabase: () => Database, getTestDatabase: () => TestDatabase) => void;

/**
 * Runs the same suite on the embedded engine and on PostgreSQL, each with one fresh migrated database for the whole
 * suite. Without TEST_DATABASE_URL the PostgreSQL half is reported as skipped.
 */
export function describeOnBothDatabases(name: string, suite: Suite, library: TestLibrary = 'empty'): void {
  describeOn('pglite', library, `${name}, on PGlite`, suite);
  describeOn('postgres', library, `${name}, on PostgreSQL`, suite);
}

/** `describeOnBothDatabases` where the demo library is already loaded. */
export const describeOverDemoLibrary = (name: string, suite: Suite): void =>
  describeOnBothDatabases(name, suite, 'demo');

function describeOn(engine: Engine, library: TestLibrary, title: string, suite: Suite): void {
  describe.skipIf(engine === 'postgres' && testServerUrl === undefined)(title, () => {
    let current: TestDatabase | undefined;
    const getTestDatabase = (): TestDatabase => {
      if (!current) throw new Error('The database is there inside tests and hooks only.');
      return current;
    };
    beforeAll(async () => {
      current = await createTestDatabase(engine, library);
    }, HOOK_LIMIT_MS);
    afterAll(async () => {
      await current?.dispose();
    }, HOOK_LIMIT_MS);
    suite(() => getTestDatabase().database, getTestDatabase);
  });
}
