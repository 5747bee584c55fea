import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');
const OUTPUT = join(import.meta.dirname, 'dist');
const HASH_FILE = '.source-hash';
const SOURCES = ['web/**/*', 'core/**/*.ts', 'package-lock.json'];

/** SHA-256 over names and bytes of everything that the page is built from. */
export function sourceHash(root: string = ROOT): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith(join('web', 'dist')))
    .toSorted();
  for (const path of files)
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

/** Whether `web/dist` was built from the sources as they are now. */
const isBuilt = (hash: string): boolean => {
  const file = join(OUTPUT, HASH_FILE);
  return existsSync(file) && readFileSync(file, 'utf8') === hash;
};

/** Builds the page into `web/dist` unless it is up to date; returns the folder to serve and whether it was built. */
async function buildWeb(): Promise<{ folder: string; built: boolean }> {
  const hash = sourceHash();
  if (isBuilt(hash)) return { folder: OUTPUT, built: false };
  // Loaded only when needed: it costs more than the whole check.
  const { build } = await import('vite');
  // Of two programs that build at once each has a folder of its own, and the pages appear whole.
  const draft = join(ROOT, `node_modules/.cache/imprimatur-web-${process.pid}`);
  // Vite and React take their development code under any other value, `test` included.
  const { NODE_ENV: before } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    await build({
      configFile: join(import.meta.dirname, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: draft, emptyOutDir: true },
    });
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
  writeFileSync(join(draft, HASH_FILE), hash);
  replaceOutput(draft, hash);
  return { folder: OUTPUT, built: true };
}

function replaceOutput(draft: string, hash: string): void {
  rmSync(OUTPUT, { recursive: true, force: true });
  try {
    renameSync(draft, OUTPUT);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another program was quicker.
    if (!isBuilt(hash)) throw error;
  }
}

const isMain = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isMain) {
  const { folder, built } = await buildWeb();
  process.stderr.write(`${built ? 'Built' : 'Up to date:'} ${folder}\n`);
}
