import type { HashFunction } from './hash-children.ts';
import { merkleRoot } from './merkle-root.ts';
import { splitPoint } from './subtrees.ts';
import type { LeafRange } from './subtrees.ts';

/**
 * The ranges whose hashes prove that the tree of `size1` leaves is the beginning of the tree of `size2` leaves, in the
 * order of the proof: PROOF and SUBPROOF of RFC 9162 section 2.1.4.1. None for equal sizes.
 *
 * @throws RangeError unless 0 < size1 <= size2.
 */
export function consistencyRanges(size1: number, size2: number): LeafRange[] {
  if (!Number.isSafeInteger(size1) || !Number.isSafeInteger(size2) || size1 < 1 || size1 > size2)
    throw new RangeError(`There is no consistency proof from ${size1} to ${size2} leaves.`);
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size2];
  while (size1 < end) {
    const middle = start + splitPoint(end - start);
    if (size1 <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // The verifier knows the first tree itself, but not a subtree at its end.
  if (start > 0) ranges.push({ start, end });
  return ranges.toReversed();
}

/** The consistency proof from the first `size1` leaves to all of them. */
export const consistencyProof = (
  leafHashes: readonly Uint8Array[],
  size1: number,
  hash: HashFunction,
): Uint8Array[] =>
  consistencyRanges(size1, leafHashes.length).map(({ start, end }) =>
    merkleRoot(leafHashes.slice(start, end), hash),
  );
