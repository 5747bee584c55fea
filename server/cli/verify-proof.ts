import { readFile } from 'node:fs/promises';
import { CodedError } from '../../core/errors.ts';
import { proofVectorSchema, vectorHolds } from '../audit/proof-vector.ts';
import type { ProofVector } from '../audit/proof-vector.ts';
import { signedProofObjection } from '../audit/signed-proof.ts';
import type { CommandOutcome } from './command-outcome.ts';

/**
 * `verify-proof FILE`: an inclusion or consistency proof, as the vectors of transparency-dev/merkle write it or as the
 * page of an entry saves it. Exit code 0 when it holds, 1 when it does not.
 */
export async function verifyProofCommand(file: string): Promise<CommandOutcome> {
  const { vector, value } = await readVector(file);
  const objection = vectorHolds(vector)
    ? signedProofObjection(value, vector)
    : 'The hashes do not lead to the root.';
  const kind = 'leafIdx' in vector ? 'inclusion' : 'consistency';
  return {
    exitCode: objection === undefined ? 0 : 1,
    result: { ok: objection === undefined, kind, objection: objection ?? null },
    text:
      objection === undefined ? `The ${kind} proof holds.` : `The ${kind} proof does not hold. ${objection}`,
  };
}

async function readVector(file: string): Promise<{ vector: ProofVector; value: unknown }> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CodedError('invalid_request', `The file ${file} cannot be read.`, { cause });
  });
  try {
    const value: unknown = JSON.parse(text);
    return { vector: proofVectorSchema.parse(value), value };
  } catch (cause) {
    throw new CodedError(
      'invalid_request',
      `The file ${file} holds no inclusion proof (leafIdx, treeSize, root, leafHash, proof) and no consistency proof ` +
        '(size1, size2, root1, root2, proof).',
      { cause },
    );
  }
}
