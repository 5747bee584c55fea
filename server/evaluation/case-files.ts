import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '../../core/errors.ts';

/** A larger file of cases is not read. */
export const LARGEST_FILE_BYTES = 20 * 1024 * 1024;

/**
 * Every file below a folder whose name (after a slash) matches, in the order of their paths; or the one file that is
 * named instead of a folder.
 *
 * @throws CodedError invalid_request when it cannot be read.
 */
export async function caseFiles(folder: string, name: RegExp): Promise<string[]> {
  try {
    if ((await stat(folder)).isFile()) return [folder];
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && name.test(`/${entry.name}`))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
  } catch (cause) {
    throw new CodedError('invalid_request', `The folder ${folder} cannot be read.`, { cause });
  }
}
