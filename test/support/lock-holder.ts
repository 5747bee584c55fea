import { takeFolderLock } from '../../server/db/pglite/folder-lock.ts';

/** Takes the lock of the folder in its argument, says so, and holds it until it is killed. */
const [, , folder = ''] = process.argv;
try {
  takeFolderLock(folder);
  process.stdout.write('holding\n');
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`refused: ${error instanceof Error ? error.message : String(error)}\n`);
}
