import { hashChildren } from './hash-children.ts';
import type { HashFunction } from './hash-children.ts';

/** Root of a complete subtree: the leaves from `index * 2^level`, 2^level of them. Leaves have level 0. */
export interface TreeNodeId {
  level: number;
  index: number;
}

/** The leaves from `start` to before `end`. */
export interface LeafRange {
  start: number;
  end: number;
}

/** Gives the hash of a node that is stored. */
export type NodeHash = (node: TreeNodeId) => Uint8Array;

/** The largest power of two smaller than `size` (RFC 9162 section 2.1.1: k); `size` is at least 2. */
export function splitPoint(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/**
 * The complete subtrees that cover the leaves of a range, left to right. `start` is a multiple of the size of the
 * first one, as in every range of a tree or of a proof. At most one for each binary digit of the length.
 */
export function completeSubtrees({ start, end }: LeafRange): TreeNodeId[] {
  const nodes: TreeNodeId[] = [];
  let at = start;
  while (at < end) {
    let level = 0;
    while (2 ** (level + 1) <= end - at) level += 1;
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

/** Hash over complete subtrees that stand side by side, left to right: what RFC 9162 section 2.1.1 calls MTH. */
export function foldSubtrees(hashes: readonly Uint8Array[], hash: HashFunction): Uint8Array {
  const folded = hashes.reduceRight<Uint8Array | undefined>(
    (right, left) => (right === undefined ? left : hashChildren(left, right, hash)),
    undefined,
  );
  return folded ?? hash(new Uint8Array());
}

/** Hash over the leaves of a range, from stored nodes. */
export const rangeHash = (range: LeafRange, nodeHash: NodeHash, hash: HashFunction): Uint8Array =>
  foldSubtrees(completeSubtrees(range).map(nodeHash), hash);
