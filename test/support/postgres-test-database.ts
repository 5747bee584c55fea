import { randomUUID } from 'node:crypto';
import { connectDatabase, openDatabase } from '../../server/db/open.ts';
import type { Database } from '../../server/db/client.ts';
import type { TestDatabase } from './database.ts';
import { TEMPLATES } from './template-databases.ts';
import type { TestLibrary } from './template-databases.ts';

/** A database created from the template database with that library; dropped afterwards. */
export async function postgresTestDatabase(
  serverUrl: string,
  library: TestLibrary = 'empty',
): Promise<TestDatabase> {
  const server = await connectDatabase({ databaseUrl: serverUrl });
  const name = `imprimatur_test_${randomUUID().replaceAll('-', '')}`;
  try {
    const template = await templateDatabase(server, serverUrl, library);
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } catch (error) {
    await server.close();
    throw error;
  }
  const databaseUrl = urlOf(serverUrl, name);
  const database = await openDatabase({ databaseUrl });
  return {
    database,
    settings: { databaseUrl },
    dispose: async () => {
      await database.close();
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.close();
    },
  };
}

/** A new empty database on the server, without the extension and the schema. */
export async function emptyPostgresDatabase(
  serverUrl: string,
): Promise<{ databaseUrl: string; drop(): Promise<void> }> {
  const server = await connectDatabase({ databaseUrl: serverUrl });
  const name = `imprimatur_test_${randomUUID().replaceAll('-', '')}`;
  await server.query(`CREATE DATABASE ${name}`);
  return {
    databaseUrl: urlOf(serverUrl, name),
    drop: async () => {
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.close();
    },
  };
}

/** Made once per state of what it is made of; test processes that start together wait for the one that makes it. */
async function templateDatabase(server: Database, serverUrl: string, library: TestLibrary): Promise<string> {
  const template = TEMPLATES[library];
  const name = `imprimatur_${template.name()}`;
  await server.transaction(async () => {
    await server.query('SELECT pg_advisory_xact_lock($1)', [7_460_102]);
    const { rowCount } = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount > 0) return;
    const draft = `${name}_draft`;
    await server.outsideTransaction(async () => {
      await server.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
      await server.query(`CREATE DATABASE ${draft} TEMPLATE template0`);
      const database = await openDatabase({ databaseUrl: urlOf(serverUrl, draft) });
      await template.fill(database);
      await database.close();
      await server.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    });
  });
  return name;
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
