import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { CodedError } from '../../../core/errors.ts';

/** One file to import, from disk or from an upload. */
export interface ImportSource {
  /** Name to show, without folders. */
  name: string;
  /** Size in bytes. */
  size: number;
  /** The bytes from the beginning; may be asked for more than once. */
  open: () => AsyncIterable<Uint8Array>;
  /** A file beside this one; undefined when there is none. Absent for uploads without pictures. */
  sibling?: (name: string) => Promise<Uint8Array | undefined>;
}

/** The one way to refuse a whole file: nothing of it was stored. */
export const refuseFile = (name: string, sentence: string, cause?: unknown): CodedError =>
  new CodedError('invalid_import', `${name} ${sentence} Nothing was changed.`, {
    cause,
    details: { file: name },
  });

/** A file on disk. @throws CodedError invalid_import when it is absent, a folder or may not be read. */
export async function sourceFromFile(filePath: string): Promise<ImportSource> {
  const name = path.basename(filePath);
  const size = await sizeOf(filePath);
  return {
    name,
    size,
    open: () => createReadStream(filePath),
    sibling: async (sibling) => {
      // Only a plain name: a library file must not reach outside its own folder.
      if (sibling !== path.basename(sibling) || sibling.includes('\\') || sibling.startsWith('.'))
        return undefined;
      try {
        return await readFile(path.join(path.dirname(filePath), sibling));
      } catch {
        return undefined;
      }
    },
  };
}

async function sizeOf(filePath: string): Promise<number> {
  try {
    const found = await stat(filePath);
    if (found.isFile()) return found.size;
  } catch (error) {
    throw refuseFile(filePath, 'cannot be read: there is no such file, or it may not be opened.', error);
  }
  throw refuseFile(filePath, 'is not a file.');
}

/** Bytes that are already in memory, such as an upload. */
export const sourceFromBytes = (name: string, bytes: Uint8Array): ImportSource => ({
  name,
  size: bytes.byteLength,
  open: () =>
    (async function* () {
      yield bytes;
    })(),
});
