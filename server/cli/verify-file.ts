import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CodedError } from '../../core/errors.ts';
import { loadAnchors } from '../audit/anchor-file.ts';
import { parseVerifierKey } from '../audit/checkpoint/verifier-key.ts';
import { LOG_EXPORT_BEGINNING } from '../audit/export-format.ts';
import { verifyExport } from '../audit/verify-export.ts';
import { ZIP_BEGINNING } from '../release/evidence/zip-pack.ts';
import type { CommandOutcome } from './command-outcome.ts';
import { verificationOutcome } from './verify.ts';
import { verifyPackFile } from './verify-pack-file.ts';

export interface VerifyFileOptions {
  /** Verifier key (vkey) known from elsewhere. */
  key?: string;
  /** File of anchors. */
  anchor?: string;
}

/** A kind of file that can be verified without a database, told by its first bytes. */
interface FileKind {
  recognises: (beginning: Buffer) => boolean;
  verify: (file: string, options: VerifyFileOptions) => Promise<CommandOutcome>;
}

const FILE_KINDS: readonly FileKind[] = [
  {
    recognises: (beginning) => beginning.toString('latin1').startsWith(LOG_EXPORT_BEGINNING),
    verify: verifyLogExport,
  },
  { recognises: (beginning) => beginning.subarray(0, 4).equals(ZIP_BEGINNING), verify: verifyPackFile },
];

/** As many bytes as any kind needs to be told. */
const BEGINNING_BYTES = 64;

/**
 * `verify FILE`: what the file is, it says itself; nothing but the file is needed.
 *
 * @throws CodedError invalid_request when the file cannot be read or is of no kind that can be verified.
 */
export async function verifyFileCommand(
  file: string,
  options: VerifyFileOptions = {},
): Promise<CommandOutcome> {
  const beginning = await readBeginning(file);
  const kind = FILE_KINDS.find(({ recognises }) => recognises(beginning));
  if (kind) return kind.verify(file, options);
  throw new CodedError('invalid_request', `The file ${file} is neither a log export nor an evidence pack.`);
}

async function verifyLogExport(file: string, { key, anchor }: VerifyFileOptions): Promise<CommandOutcome> {
  const keys = key === undefined ? undefined : [parseVerifierKey(key)];
  if (anchor !== undefined && !keys) {
    throw new CodedError(
      'invalid_request',
      'To compare an export with anchors, give the verifier key with --key.',
    );
  }
  const anchors = anchor !== undefined && keys ? await loadAnchors(anchor, keys) : [];
  return verificationOutcome(await verifyExport(createReadStream(file), { ...(keys && { keys }), anchors }));
}

async function readBeginning(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING_BYTES), 0, BEGINNING_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw new CodedError('invalid_request', `The file ${file} cannot be read.`, { cause });
  }
}
