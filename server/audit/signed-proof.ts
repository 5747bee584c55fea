import { z } from 'zod';
import { leafHashOf } from './chain.ts';
import { openCheckpoint } from './checkpoint/checkpoint.ts';
import { parseVerifierKey } from './checkpoint/verifier-key.ts';
import type { ProofVector } from './proof-vector.ts';

/** What a proof saved from the page of an entry holds besides the vector. */
const signedPartsSchema = z.object({ leaf: z.string(), checkpoint: z.string(), verifierKey: z.string() });

/**
 * What is wrong with leaf and checkpoint of a saved proof whose hashes hold; undefined when all fits, or when the file
 * holds the hashes alone.
 */
export function signedProofObjection(value: unknown, vector: ProofVector): string | undefined {
  const parts = signedPartsSchema.safeParse(value);
  if (!parts.success || !('leafIdx' in vector)) return undefined;
  const { leaf, checkpoint, verifierKey } = parts.data;
  if (!leafHashOf(Buffer.from(leaf, 'utf8')).equals(vector.leafHash))
    return 'The leaf hash is not that of the leaf.';
  const opened = openCheckpoint(checkpoint, [parseVerifierKey(verifierKey)]);
  if ('objection' in opened) return `The checkpoint is not valid: ${opened.objection}`;
  const same = opened.size === vector.treeSize && opened.root.equals(vector.root);
  return same ? undefined : 'The checkpoint is over another tree.';
}
