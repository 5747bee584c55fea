import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Index of an archive, one entry per file and folder, in the order of the bytes that follow it. */
interface ArchiveEntry {
  path: string;
  /** Absent for a folder. */
  size?: number;
}

const LENGTH_BYTES = 4;
const COMPRESSION_LEVEL = 19;
const FILES_AT_ONCE = 16;

/** Packs a folder: length of the index, the index as JSON, the files' bytes; compressed with Zstandard. */
export function packFolder(folder: string): Buffer {
  const bodies: Buffer[] = [];
  const index: ArchiveEntry[] = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: relative(folder, join(entry.parentPath, entry.name)) }))
    .toSorted((left, right) => (left.path < right.path ? -1 : 1))
    .map(({ entry, path }) => {
      if (entry.isDirectory()) return { path };
      const body = readFileSync(join(folder, path));
      bodies.push(body);
      return { path, size: body.length };
    });
  const head = Buffer.from(JSON.stringify(index));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(head.length);
  return zstdCompressSync(Buffer.concat([length, head, ...bodies]), {
    params: { [constants.ZSTD_c_compressionLevel]: COMPRESSION_LEVEL },
  });
}

/**
 * Unpacks into a folder that does not exist yet, readable by its owner only, and flushes it to the disk. Several files
 * at once, because the disk flushes them together: one after the other takes seconds on a busy disk.
 */
export async function unpackFolder(archive: Uint8Array, folder: string): Promise<void> {
  const bytes = zstdDecompressSync(archive);
  const bodyStart = LENGTH_BYTES + bytes.readUInt32BE(0);
  const index: ArchiveEntry[] = JSON.parse(bytes.toString('utf8', LENGTH_BYTES, bodyStart));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const folders = [folder];
  const files: { target: string; body: Buffer }[] = [];
  let offset = bodyStart;
  for (const { path, size } of index) {
    const target = join(folder, path);
    if (size === undefined) {
      mkdirSync(target, { mode: 0o700 });
      folders.push(target);
    } else {
      files.push({ target, body: bytes.subarray(offset, offset + size) });
      offset += size;
    }
  }
  const remaining = files.values();
  const writeRemaining = async (): Promise<void> => {
    for (const { target, body } of remaining) await writeFile(target, body, { mode: 0o600, flush: true });
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, writeRemaining));
  folders.push(dirname(folder));
  folders.forEach(flushFolder);
}

/** Makes the names in a folder survive a power cut; Windows has no such call. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
