import { appendFile, readFile } from 'node:fs/promises';
import { CodedError } from '../../core/errors.ts';
import type { VerifierKey } from './checkpoint/verifier-key.ts';
import { readAnchors } from './verify/anchors.ts';
import type { Anchor } from './verify/anchors.ts';

/**
 * The anchors in a file.
 *
 * @throws CodedError invalid_request when it cannot be read or holds something else.
 */
export async function loadAnchors(file: string, keys: readonly VerifierKey[]): Promise<Anchor[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CodedError('invalid_request', `The anchor file ${file} cannot be read.`, { cause });
  });
  return readAnchors(text, keys);
}

/**
 * Adds a signed checkpoint at the end of a file, which is created when it is not there; an empty line separates it from
 * the one before. The file belongs where whoever can change the database cannot change it.
 *
 * @throws CodedError invalid_request when the file cannot be written.
 */
export async function appendAnchor(file: string, note: string): Promise<void> {
  try {
    const before = await readFile(file, 'utf8').catch(() => '');
    await appendFile(file, before === '' ? note : `\n${note}`, { flush: true });
  } catch (cause) {
    throw new CodedError('invalid_request', `The checkpoint cannot be written to ${file}.`, { cause });
  }
}
