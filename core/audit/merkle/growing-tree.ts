import { hashChildren } from './hash-children.ts';
import type { HashFunction } from './hash-children.ts';
import { completeSubtrees, foldSubtrees } from './subtrees.ts';
import type { TreeNodeId } from './subtrees.ts';

/** A node that became complete, with its hash. */
export interface TreeNode extends TreeNodeId {
  hash: Uint8Array;
}

/**
 * A tree that grows at its end and keeps only what it needs for that: the roots of its complete subtrees, one for each
 * binary digit of its size. Appending a leaf hashes at most as often as the tree is high.
 */
export class GrowingTree {
  readonly #hash: HashFunction;
  #size: number;
  #complete: TreeNode[];

  /** Continues a tree of `size` leaves; `hashes` are those of `completeSubtrees({start: 0, end: size})`. */
  constructor(hash: HashFunction, size = 0, hashes: readonly Uint8Array[] = []) {
    const nodes = completeSubtrees({ start: 0, end: size });
    if (nodes.length !== hashes.length)
      throw new RangeError(`A tree of ${size} leaves needs ${nodes.length} hashes.`);
    this.#hash = hash;
    this.#size = size;
    this.#complete = nodes.flatMap((node, place) => {
      const known = hashes[place];
      return known ? [{ ...node, hash: known }] : [];
    });
  }

  get size(): number {
    return this.#size;
  }

  /** Root over all leaves so far; HASH() of nothing for the empty tree (RFC 9162 section 2.1.1). */
  get root(): Uint8Array {
    return foldSubtrees(
      this.#complete.map((node) => node.hash),
      this.#hash,
    );
  }

  /** Adds one leaf and returns the inner nodes that it completes, lowest first. */
  append(leafHash: Uint8Array): TreeNode[] {
    const completed: TreeNode[] = [];
    let node: TreeNode = { level: 0, index: this.#size, hash: leafHash };
    let left = this.#complete.at(-1);
    while (left?.level === node.level) {
      this.#complete.pop();
      node = {
        level: node.level + 1,
        index: left.index / 2,
        hash: hashChildren(left.hash, node.hash, this.#hash),
      };
      completed.push(node);
      left = this.#complete.at(-1);
    }
    this.#complete.push(node);
    this.#size += 1;
    return completed;
  }
}
