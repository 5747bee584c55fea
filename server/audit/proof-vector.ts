import { z } from 'zod';
import { verifyConsistency, verifyInclusion } from './merkle-proofs.ts';

/** Standard base64 with padding (RFC 4648 section 4); an absent value stands for no bytes. */
const bytesSchema = z
  .union([z.base64(), z.literal(''), z.null()])
  .transform((text) => Buffer.from(text ?? '', 'base64'));

const proofSchema = z
  .array(bytesSchema)
  .nullable()
  .transform((proof) => proof ?? []);

/**
 * A proof as the test vectors of transparency-dev/merkle write it: hashes in base64. Other members are allowed, such
 * as `desc` and `wantErr`.
 */
export const proofVectorSchema = z.union([
  z.object({
    leafIdx: z.number(),
    treeSize: z.number(),
    root: bytesSchema,
    leafHash: bytesSchema,
    proof: proofSchema,
  }),
  z.object({
    size1: z.number(),
    size2: z.number(),
    root1: bytesSchema,
    root2: bytesSchema,
    proof: proofSchema,
  }),
]);
export type ProofVector = z.output<typeof proofVectorSchema>;

/** Whether the proof in the vector holds; what `wantErr` says plays no part. */
export const vectorHolds = (vector: ProofVector): boolean =>
  'leafIdx' in vector ? verifyInclusion({ ...vector, leafIndex: vector.leafIdx }) : verifyConsistency(vector);
