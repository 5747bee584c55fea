import { readFile, stat } from 'node:fs/promises';
import { CodedError } from '../../core/errors.ts';
import { splitNotes } from '../audit/checkpoint/checkpoint.ts';
import { parseVerifierKey } from '../audit/checkpoint/verifier-key.ts';
import type { PackVerification } from '../release/evidence/verify/pack-verification.ts';
import { verifyPack } from '../release/evidence/verify/verify-pack.ts';
import { LARGEST_PACK_BYTES } from '../release/evidence/zip-pack.ts';
import type { CommandOutcome } from './command-outcome.ts';
import type { VerifyFileOptions } from './verify-file.ts';

/**
 * `verify PACK.zip`: needs nothing but the file; key and anchors are what its reader knows from elsewhere.
 *
 * @throws CodedError invalid_request when the file cannot be read as a pack, or key or anchors cannot be used.
 */
export async function verifyPackFile(
  file: string,
  { key, anchor }: VerifyFileOptions,
): Promise<CommandOutcome> {
  const { size } = await stat(file);
  if (size > LARGEST_PACK_BYTES)
    throw new CodedError('invalid_request', `The file ${file} is larger than any evidence pack.`);
  const result = verifyPack(await readFile(file), {
    key: key === undefined ? undefined : parseVerifierKey(key),
    anchors: anchor === undefined ? undefined : await readNotes(anchor),
  });
  return { exitCode: result.ok ? 0 : 1, result, text: textOf(result) };
}

async function readNotes(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CodedError('invalid_request', `The anchor file ${file} cannot be read.`, { cause });
  });
  const notes = splitNotes(text);
  if (notes) return notes;
  throw new CodedError(
    'invalid_request',
    'The anchor file holds no signed checkpoints, or something besides them.',
  );
}

const WORD = { pass: 'holds', fail: 'BROKEN', not_run: 'not run' } as const;

function textOf({ ok, assemblyId, contentHash, checks, notProven }: PackVerification): string {
  const verdict = ok
    ? `The evidence pack of ${assemblyId} holds; content hash ${contentHash}.`
    : 'The evidence pack is broken.';
  const lines = checks.flatMap(({ result, what, faults }) => [
    `- ${WORD[result]}: ${what}`,
    ...faults.map((fault) => `    ${fault}`),
  ]);
  const open = notProven.map((sentence) => `- ${sentence}`);
  return [verdict, ...lines, ...(open.length > 0 ? ['Not proven:', ...open] : [])].join('\n');
}
