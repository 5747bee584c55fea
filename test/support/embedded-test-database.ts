import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../server/db/open.ts';
import type { TestDatabase } from './database.ts';
import { TEMPLATES } from './template-databases.ts';
import type { TestLibrary } from './template-databases.ts';

/** A clone of the folder with that library in a folder of its own, opened. */
export async function embeddedTestDatabase(library: TestLibrary = 'empty'): Promise<TestDatabase> {
  const { dataDir, remove } = await cloneFolder(library);
  const database = await openDatabase({ dataDir });
  return {
    database,
    settings: { dataDir },
    dispose: async () => {
      await database.close();
      remove();
    },
  };
}

/** A data folder of its own, and how to be rid of it. */
export interface ClonedFolder {
  dataDir: string;
  remove(): void;
}

/** A clone of the folder with that library, for a program that opens it itself. */
export async function cloneFolder(library: TestLibrary): Promise<ClonedFolder> {
  const template = await templateFolder(library);
  const home = mkdtempSync(join(tmpdir(), 'imprimatur-test-'));
  const dataDir = join(home, 'data');
  cpSync(template, dataDir, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return { dataDir, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** Made once per state of what it is made of and kept in the temporary folder; it appears whole or not at all. */
async function templateFolder(library: TestLibrary): Promise<string> {
  const { name, fill } = TEMPLATES[library];
  const path = join(tmpdir(), `imprimatur-${name()}`);
  if (existsSync(path)) return path;
  const home = mkdtempSync(join(tmpdir(), 'imprimatur-migrating-'));
  const draft = join(home, 'data');
  const database = await openDatabase({ dataDir: draft });
  await fill(database);
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
