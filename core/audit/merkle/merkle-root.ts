import { GrowingTree } from './growing-tree.ts';
import type { HashFunction } from './hash-children.ts';

/** Root over leaf hashes in their order (RFC 9162 section 2.1.1, MTH). */
export function merkleRoot(leafHashes: readonly Uint8Array[], hash: HashFunction): Uint8Array {
  const tree = new GrowingTree(hash);
  for (const leafHash of leafHashes) tree.append(leafHash);
  return tree.root;
}
