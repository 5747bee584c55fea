import { access, constants, mkdir, rename, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { COMMAND_LINE } from '../../core/access/actor.ts';
import { CodedError } from '../../core/errors.ts';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  isClippedByGmail,
  isExportFormat,
} from '../../core/release/formats.ts';
import { exportAssembly } from '../release/export-assembly.ts';
import type { ReleaseDeps } from '../release/release-deps.ts';
import { readVeevaPackage } from '../release/veeva/read-package.ts';
import type { CommandOutcome } from './command-outcome.ts';

/**
 * `export ID --format … --out DIR`: writes one form of an approved assembly into the folder, which is made if absent.
 *
 * @throws CodedError invalid_request (format or folder), not_found, and the refusals of `exportAssembly`
 */
export async function exportCommand(
  deps: ReleaseDeps,
  id: string,
  options: { format: string; out: string },
): Promise<CommandOutcome> {
  const format = readFormat(options.format);
  const folder = await writableFolder(options.out);
  const { fileName, bytes, sha256, contentHash } = await exportAssembly(deps, COMMAND_LINE, {
    assemblyId: id,
    format,
  });
  const file = join(folder, fileName);
  await writeWhole(file, bytes);
  const files = format === 'veeva' ? [file, ...(await unpackBeside(file, bytes))] : [file];
  const clipped = isClippedByGmail({ format, bytes: bytes.length });
  return {
    exitCode: 0,
    result: { files, format, contentHash, sha256: { [fileName]: sha256 }, clippedByGmail: clipped },
    text:
      `Wrote ${file} (${bytes.length} bytes, SHA-256 ${sha256}).` +
      (clipped ? ' It is longer than 102 KB, so Gmail cuts off its end.' : ''),
  };
}

function readFormat(format: string): ExportFormat {
  if (isExportFormat(format)) return format;
  throw new CodedError(
    'invalid_request',
    `There is no export format ${format}; choose one of ${EXPORT_FORMATS.join(', ')}.`,
  );
}

/** Checked before anything is released: an export that cannot be written should not count as one. */
async function writableFolder(out: string): Promise<string> {
  const folder = resolve(out);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return folder;
  } catch (cause) {
    throw new CodedError('invalid_request', `The folder ${folder} cannot be written to.`, { cause });
  }
}

/** The single files as well, in a folder named after the ZIP: they are uploaded one by one. */
async function unpackBeside(zip: string, bytes: Uint8Array): Promise<string[]> {
  const folder = zip.slice(0, -extname(zip).length);
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for (const [name, text] of readVeevaPackage(bytes).files) {
    const file = join(folder, name);
    await writeWhole(file, Buffer.from(text, 'utf8'));
    written.push(file);
  }
  return written;
}

/** The file appears whole or not at all. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.part`;
  await writeFile(draft, bytes);
  await rename(draft, file);
}
