import { readFile, stat, writeFile } from 'node:fs/promises';
import { CodedError } from '../../core/errors.ts';
import { readVeevaPackage } from '../release/veeva/read-package.ts';
import type { CommandOutcome } from './command-outcome.ts';

const LARGEST_PACKAGE = 10_000_000;

/**
 * `join-veeva ZIP [--out FILE]`: puts the email of an export for Veeva together, without a database, and says whether
 * it is still the email that was approved. Exit code 1 when it is not; then nothing is written.
 *
 * @throws CodedError invalid_request (a file that cannot be read, no such export, an output that cannot be written)
 */
export async function joinVeevaCommand(zip: string, options: { out?: string }): Promise<CommandOutcome> {
  const { manifest, html, identical, changed } = readVeevaPackage(await readPackage(zip));
  const { assemblyId, contentHash, htmlSha256 } = manifest;
  const result = { ok: identical, assemblyId, contentHash, htmlSha256, changed };
  if (!identical) {
    const names = changed.length > 0 ? `changed: ${changed.join(', ')}` : 'its manifest was changed';
    return { exitCode: 1, result, text: `${zip} is not the approved email any more; ${names}.` };
  }
  if (options.out !== undefined) await write(options.out, html);
  return {
    exitCode: 0,
    result,
    text: `${zip} gives the approved email of ${assemblyId} again (SHA-256 ${htmlSha256}).`,
  };
}

async function readPackage(zip: string): Promise<Uint8Array> {
  try {
    if ((await stat(zip)).size > LARGEST_PACKAGE) throw new Error('too large');
    return await readFile(zip);
  } catch (cause) {
    throw new CodedError('invalid_request', `The file ${zip} cannot be read.`, { cause });
  }
}

async function write(file: string, html: string): Promise<void> {
  try {
    await writeFile(file, html, { flag: 'wx' });
  } catch (cause) {
    throw new CodedError('invalid_request', `The file ${file} cannot be written, or exists.`, { cause });
  }
}
