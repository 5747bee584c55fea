import { unzipSync, zipSync } from 'fflate';
import { CodedError } from '../../../core/errors.ts';
import { PACK_FILES } from '../../../core/release/evidence/pack-files.ts';
import type { PackFile } from '../../../core/release/evidence/pack-files.ts';

export type PackedFiles = Readonly<Record<PackFile, Uint8Array>>;

/** The first bytes of a zip file that holds something (APPNOTE 4.3.7). */
export const ZIP_BEGINNING: Buffer = Buffer.from('PK\u0003\u0004', 'latin1');

/** No pack is nearly as large; what is larger is refused before it is read. */
export const LARGEST_PACK_BYTES = 64 * 1024 * 1024;

/** First second of the zip format, in local fields as the format has them: the same bytes in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * The one form of a pack: the files of `PACK_FILES` in that order, stored without compression (so that no version of a
 * compressor changes the bytes and nothing can expand), without times, comments and extra fields.
 */
export const zipPack = (files: PackedFiles): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(PACK_FILES.map((name) => [name, files[name]])), {
      level: 0,
      mtime: NO_TIME,
      os: 0,
      attrs: 0,
    }),
  );

/** The files of a pack, and what in the container is not as `zipPack` writes it. */
export interface ReadPack {
  files: PackedFiles;
  faults: string[];
}

/**
 * Opens a pack. The container is proven by making it again from its files: every byte of headers, directory, gaps and
 * ends has to be the same, which leaves no room for other names, doubles, links, comments or hidden data.
 *
 * @throws CodedError invalid_request when the bytes cannot be read as a pack at all.
 */
export function readPack(bytes: Uint8Array): ReadPack {
  const { found, foreign } = unzip(bytes);
  const missing = PACK_FILES.filter((name) => !found.has(name));
  if (found.get('manifest.json') === undefined)
    throw new CodedError('invalid_request', 'This zip file is no evidence pack: it holds no manifest.json.');
  const empty = new Uint8Array();
  const files = Object.fromEntries(PACK_FILES.map((name) => [name, found.get(name) ?? empty])) as Record<
    PackFile,
    Uint8Array
  >;
  const faults = [
    ...missing.map((name) => `${name} is missing.`),
    ...foreign.map((name) => `It holds ${JSON.stringify(name.slice(0, 80))}, which does not belong there.`),
  ];
  if (!zipPack(files).equals(bytes))
    faults.push('Bytes of the container outside the files are not as a pack has them.');
  return { files, faults };
}

/** Length of the end of a zip without a comment, its signature, and that of the zip64 locator before it (APPNOTE 4.3). */
const END_BYTES = 22;
const END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_BYTES = 20;
/** More than any pack has; a hostile directory is not walked. */
const MOST_FILES = 100;

/** The end of the container is looked at first: what it announces decides how much work the reader has. */
function hasPlainEnd(bytes: Uint8Array): boolean {
  const end = bytes.length - END_BYTES;
  if (end < ZIP64_LOCATOR_BYTES) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    view.getUint32(end, true) === END &&
    view.getUint32(end - ZIP64_LOCATOR_BYTES, true) !== ZIP64_LOCATOR &&
    view.getUint16(end + 8, true) <= MOST_FILES
  );
}

const unreadable = (cause?: unknown): CodedError =>
  new CodedError('invalid_request', 'This file cannot be read as an evidence pack.', { cause });

function unzip(bytes: Uint8Array): { found: Map<string, Uint8Array>; foreign: string[] } {
  if (!hasPlainEnd(bytes)) throw unreadable();
  const foreign: string[] = [];
  const seen = new Set<string>();
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, compression, size, originalSize }) => {
        const belongs = PACK_FILES.some((file) => file === name) && !seen.has(name);
        const stored = compression === 0 && size === originalSize && size <= bytes.length;
        seen.add(name);
        if (belongs && stored) return true;
        if (foreign.length < 10) foreign.push(name);
        return false;
      },
    });
    return { found: new Map(Object.entries(found)), foreign };
  } catch (cause) {
    throw unreadable(cause);
  }
}
