import { hashChildren, sameBytes } from './hash-children.ts';
import type { HashFunction } from './hash-children.ts';

/** A statement that one tree is the beginning of another, with its proof. Hashes as bytes. */
export interface ConsistencyClaim {
  size1: number;
  size2: number;
  root1: Uint8Array;
  root2: Uint8Array;
  proof: readonly Uint8Array[];
}

/**
 * Verifies a consistency proof as in RFC 9162 section 2.1.4.2. Trees of equal size are consistent when their roots are
 * equal and the proof is empty. From the empty tree nothing can be proven, so that is refused unless both are empty.
 */
export function verifyConsistency(claim: ConsistencyClaim, hash: HashFunction): boolean {
  const { size1, size2, root1, root2, proof } = claim;
  if (!Number.isSafeInteger(size1) || !Number.isSafeInteger(size2)) return false;
  if (size1 < 0 || size1 > size2) return false;
  if (size1 === size2) return proof.length === 0 && sameBytes(root1, root2);
  if (size1 === 0 || proof.length === 0) return false;
  const hashLength = hash(new Uint8Array()).length;
  if ([root1, ...proof].some((one) => one.length !== hashLength)) return false;
  let node = size1 - 1;
  let last = size2 - 1;
  while (node % 2 === 1) {
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  // The first tree is one complete subtree: its root is known, so the proof does not repeat it.
  const path = node === 0 ? [root1, ...proof] : proof;
  const [seed, ...rest] = path;
  if (seed === undefined) return false;
  let [first, second] = [seed, seed];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      first = hashChildren(sibling, first, hash);
      second = hashChildren(sibling, second, hash);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      second = hashChildren(second, sibling, hash);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameBytes(first, root1) && sameBytes(second, root2);
}
