import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../server/db/open.ts';
import type { TestDatabase } from './database.ts';
import { schemaFingerprint } from './schema-fingerprint.ts';

/** A clone of the migrated folder in a folder of its own. */
export async function embeddedTestDatabase(): Promise<TestDatabase> {
  const template = await migratedFolder();
  const home = mkdtempSync(join(tmpdir(), 'imprimatur-test-'));
  const dataDir = join(home, 'data');
  cpSync(template, dataDir, { recursive: true, mode: constants.COPYFILE_FICLONE });
  const database = await openDatabase({ dataDir });
  return {
    database,
    settings: { dataDir },
    dispose: async () => {
      await database.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Made once per state of the migrations and kept in the temporary folder; it appears whole or not at all. */
async function migratedFolder(): Promise<string> {
  const path = join(tmpdir(), `imprimatur-migrated-${schemaFingerprint()}`);
  if (existsSync(path)) return path;
  const home = mkdtempSync(join(tmpdir(), 'imprimatur-migrating-'));
  const draft = join(home, 'data');
  const database = await openDatabase({ dataDir: draft });
  await database.close();
  try {
    renameSync(draft, path);
  } catch (error) {
    // Another test process was quicker.
    if (!existsSync(path)) throw error;
  }
  rmSync(home, { recursive: true, force: true });
  return path;
}
