import { hashChildren, sameBytes } from './hash-children.ts';
import type { HashFunction } from './hash-children.ts';

/** A statement that a leaf is in a tree, with its proof. Hashes as bytes. */
export interface InclusionClaim {
  /** From 0. */
  leafIndex: number;
  treeSize: number;
  root: Uint8Array;
  proof: readonly Uint8Array[];
  leafHash: Uint8Array;
}

/** Verifies an inclusion proof as in RFC 9162 section 2.1.3.2. Numbers that are no sizes are refused, not thrown. */
export function verifyInclusion(claim: InclusionClaim, hash: HashFunction): boolean {
  const { leafIndex, treeSize, root, proof, leafHash } = claim;
  if (!Number.isSafeInteger(leafIndex) || !Number.isSafeInteger(treeSize)) return false;
  if (leafIndex < 0 || leafIndex >= treeSize) return false;
  const hashLength = hash(new Uint8Array()).length;
  if ([leafHash, ...proof].some((one) => one.length !== hashLength)) return false;
  let node = leafIndex;
  let last = treeSize - 1;
  let result = leafHash;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      result = hashChildren(sibling, result, hash);
      // A node without right sibling rises to the level where it is a right child.
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      result = hashChildren(result, sibling, hash);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameBytes(result, root);
}
