import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Engine } from './engine.ts';
import { packFolder } from './folder-archive.ts';
import { PREPARED_ARCHIVE, PREPARED_VERSIONS } from './prepared-folder.ts';

const PACKAGES = ['@electric-sql/pglite', '@electric-sql/pglite-pgvector'];

/** Versions of the packages that decide what a data folder looks like. */
export const installedVersions = (): Record<string, string> =>
  Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)]));

function versionOf(name: string): string {
  const entry = dirname(fileURLToPath(import.meta.resolve(name)));
  const { version }: { version: string } = JSON.parse(readFileSync(join(entry, '../package.json'), 'utf8'));
  return version;
}

/** Makes `server/db/prepared/` anew: run `node server/db/pglite/prepare-folder.ts` after changing those packages. */
async function prepareFolder(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'imprimatur-prepare-'));
  const folder = join(work, 'data');
  try {
    const engine = await Engine.open(folder);
    engine.run('CREATE EXTENSION vector');
    await engine.close();
    mkdirSync(dirname(PREPARED_ARCHIVE), { recursive: true });
    writeFileSync(PREPARED_ARCHIVE, packFolder(folder));
    writeFileSync(PREPARED_VERSIONS, `${JSON.stringify(installedVersions(), null, 2)}\n`);
  } finally {
    rmSync(work, { recursive: true });
  }
}

if (import.meta.main) await prepareFolder();
