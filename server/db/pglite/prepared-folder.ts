import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flushFolder, unpackFolder } from './folder-archive.ts';

/** A fresh database with pgvector, made by `prepare-folder.ts` from the pinned PGlite: initdb would take seconds. */
export const PREPARED_ARCHIVE = fileURLToPath(new URL('../prepared/data-folder.zst', import.meta.url));
/** Versions that the archive was made with. */
export const PREPARED_VERSIONS = fileURLToPath(new URL('../prepared/versions.json', import.meta.url));

const DRAFT_MARK = '.unpacking-';

/**
 * Creates the data folder from the prepared archive. It appears whole under its name or not at all; what an
 * interrupted attempt left is removed. The caller holds the folder's lock.
 */
export async function createFromPrepared(folder: string): Promise<void> {
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  const mark = `${basename(folder)}${DRAFT_MARK}`;
  for (const name of readdirSync(parent).filter((candidate) => candidate.startsWith(mark))) {
    rmSync(join(parent, name), { recursive: true });
  }
  const draft = join(parent, `${mark}${process.pid}`);
  await unpackFolder(readFileSync(PREPARED_ARCHIVE), draft);
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  flushFolder(parent);
}
