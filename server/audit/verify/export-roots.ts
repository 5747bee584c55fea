import { openCheckpoint } from '../checkpoint/checkpoint.ts';
import type { Checkpoint } from '../checkpoint/checkpoint.ts';
import { parseVerifierKey } from '../checkpoint/verifier-key.ts';
import type { VerifierKey } from '../checkpoint/verifier-key.ts';
import type { ExportHeader } from '../export-format.ts';
import { verifyConsistency } from '../merkle-proofs.ts';
import type { ExpectedRoot } from './log-verifier.ts';

/**
 * The roots that the header of an export promises, from its signed checkpoints, or what is wrong with the header.
 * Without keys of the caller the key in the header counts.
 */
export function exportRoots(
  header: ExportHeader,
  keys: readonly VerifierKey[] | undefined,
): { roots: ExpectedRoot[] } | { objection: string } {
  const { entries, checkpoint, earlier } = header;
  if (checkpoint === null) {
    return entries === 0 && earlier === null
      ? { roots: [] }
      : { objection: 'The header names no checkpoint.' };
  }
  const own = readKey(header.verifierKey);
  if (!own) return { objection: 'The key in the header is none.' };
  const now = openCheckpoint(checkpoint, keys ?? [own]);
  if ('objection' in now) return { objection: `The checkpoint in the header is not valid: ${now.objection}` };
  if (now.size !== entries)
    return { objection: `The checkpoint covers ${now.size} entries, not ${entries}.` };
  const roots = [{ ...now, name: 'The signed checkpoint' }];
  if (!earlier) return { roots };
  const before = openCheckpoint(earlier.checkpoint, keys ?? [own]);
  if ('objection' in before) {
    return { objection: `The earlier checkpoint in the header is not valid: ${before.objection}` };
  }
  if (!continues(before, now, earlier.consistencyProof)) {
    return { objection: 'The consistency proof does not lead from the earlier checkpoint to this one.' };
  }
  return { roots: [...roots, { ...before, name: 'The earlier checkpoint' }] };
}

function continues(before: Checkpoint, now: Checkpoint, texts: readonly string[]): boolean {
  const proof = texts.map((text) => Buffer.from(text, 'base64'));
  const canonical = proof.every((hash, index) => hash.toString('base64') === texts[index]);
  const claim = { size1: before.size, size2: now.size, root1: before.root, root2: now.root, proof };
  return canonical && verifyConsistency(claim);
}

function readKey(text: string): VerifierKey | undefined {
  try {
    return parseVerifierKey(text);
  } catch {
    return undefined;
  }
}
