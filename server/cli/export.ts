import { access, constants, mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { COMMAND_LINE } from '../../core/access/actor.ts';
import { CodedError } from '../../core/errors.ts';
import { EXPORT_FORMATS, type ExportFormat, isExportFormat } from '../../core/release/formats.ts';
import { exportAssembly } from '../release/export-assembly.ts';
import type { ReleaseDeps } from '../release/release-deps.ts';
import type { CommandOutcome } from './command-outcome.ts';

/** Formats of the interface that this version does not make yet. */
const NOT_YET: ReadonlySet<string> = new Set(['veeva']);

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
  return {
    exitCode: 0,
    result: { files: [file], format, contentHash, sha256: { [fileName]: sha256 } },
    text: `Wrote ${file} (${bytes.length} bytes, SHA-256 ${sha256}).`,
  };
}

function readFormat(format: string): ExportFormat {
  if (isExportFormat(format)) return format;
  throw new CodedError(
    'invalid_request',
    NOT_YET.has(format)
      ? `This version cannot export as ${format} yet; nothing was written. It exports ${EXPORT_FORMATS.join(', ')}.`
      : `There is no export format ${format}; choose one of ${EXPORT_FORMATS.join(', ')}.`,
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

/** The file appears whole or not at all. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.part`;
  await writeFile(draft, bytes);
  await rename(draft, file);
}
