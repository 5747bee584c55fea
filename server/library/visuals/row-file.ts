import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { refuseFile } from '../import/source.ts';

const ROW_FILE = /^visuals\.(?:json|jsonl|csv)$/iu;

/**
 * The library file of a folder of pictures: `visuals.json`, `visuals.jsonl` or `visuals.csv` in it. A path that is no
 * folder stays as it is.
 * @throws CodedError invalid_import when the folder has none, or several
 */
export async function rowFileOf(given: string): Promise<string> {
  const isFolder = await stat(given).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return given;
  const [first, second] = (await readdir(given)).filter((name) => ROW_FILE.test(name)).toSorted();
  if (first === undefined || second !== undefined)
    throw refuseFile(
      path.basename(given),
      'must hold one file visuals.json, visuals.jsonl or visuals.csv that describes its pictures.',
    );
  return path.join(given, first);
}
