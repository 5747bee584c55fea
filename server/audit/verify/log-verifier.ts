import { GrowingTree } from '../../../core/audit/merkle/growing-tree.ts';
import type { TreeNode } from '../../../core/audit/merkle/growing-tree.ts';
import { sameBytes } from '../../../core/audit/merkle/hash-children.ts';
import type { Verification } from '../../../core/contract/audit.ts';
import { sha256Bytes } from '../../sha256.ts';
import { EMPTY_HEAD, leafHashOf, nextHead } from '../chain.ts';

/** A link as it is kept: nothing in it is believed before it is recomputed. */
export interface KeptLink {
  position: number;
  leaf: Uint8Array;
  leafHash: Uint8Array;
  head: Uint8Array;
}

/** A root that was signed or kept for a size, with the words for it, such as "The checkpoint". */
export interface ExpectedRoot {
  size: number;
  root: Uint8Array;
  name: string;
}

const keyOf = ({ level, index }: { level: number; index: number }): string => `${level}/${index}`;

/** Follows chain and tree entry by entry and stops at the first one that does not hold. */
export class LogVerifier {
  readonly #tree = new GrowingTree(sha256Bytes);
  readonly #expected: ExpectedRoot[];
  #head: Buffer = EMPTY_HEAD;
  #firstBad: Verification['firstBad'] = null;
  #confirmed = 0;

  /** `expected` are the roots that the log has to have on its way. */
  constructor(expected: readonly ExpectedRoot[] = []) {
    this.#expected = expected.toSorted((one, other) => one.size - other.size);
  }

  get entries(): number {
    return this.#tree.size;
  }

  get firstBad(): Verification['firstBad'] {
    return this.#firstBad;
  }

  /** Head over the links that held, lower-case hex. */
  get head(): string {
    return this.#head.toString('hex');
  }

  /** Merkle root over the links that held. */
  get root(): Buffer {
    return Buffer.from(this.#tree.root);
  }

  /**
   * Takes the next link; `objection` is what else is wrong with it, `nodes` are the inner nodes that are kept for this
   * stretch. False once something is broken.
   */
  follow(link: KeptLink, objection?: string, nodes?: ReadonlyMap<string, Uint8Array>): boolean {
    if (this.#firstBad) return false;
    const leafHash = leafHashOf(link.leaf);
    const head = nextHead(this.#head, leafHash);
    if (link.position !== this.entries)
      return this.stop(this.entries, `Position ${this.entries} is missing.`);
    const what = !leafHash.equals(link.leafHash)
      ? 'The entry is not the one whose hash was kept.'
      : !head.equals(link.head)
        ? 'The chain of hashes does not continue here.'
        : objection;
    if (what !== undefined) return this.stop(link.position, what);
    this.#head = head;
    const wrong = this.#tree.append(leafHash).find((node) => nodes && !isKept(node, nodes));
    if (wrong) return this.stop(link.position, differs(wrong));
    return this.#compareRoots();
  }

  /** Records a fault that no link shows; the first fault stays. */
  stop(position: number | null, what: string): false {
    this.#firstBad ??= { position, what };
    return false;
  }

  /** Compares what is left to expect with the end of the log: it covers entries that are not there. */
  finish(): void {
    const [next] = this.#expected;
    if (next === undefined) return;
    this.stop(
      this.entries,
      `${next.name} covers ${next.size} entries, but the log holds ${this.entries}: entries at the end are missing.`,
    );
  }

  #compareRoots(): boolean {
    for (let next = this.#expected[0]; next?.size === this.entries; next = this.#expected[0]) {
      const { name, size, root } = next;
      if (!sameBytes(root, this.#tree.root)) {
        const where = `at one of the positions ${this.#confirmed} to ${size - 1}`;
        const what = `${name} over ${size} entries has another Merkle root: the log was changed ${where}.`;
        return this.stop(this.#confirmed, what);
      }
      this.#confirmed = size;
      this.#expected.shift();
    }
    return true;
  }
}

const isKept = (node: TreeNode, nodes: ReadonlyMap<string, Uint8Array>): boolean => {
  const kept = nodes.get(keyOf(node));
  return kept !== undefined && sameBytes(kept, node.hash);
};

const differs = ({ level, index }: TreeNode): string =>
  `The stored Merkle tree is not the one of these entries (level ${level}, node ${index}).`;

/** Kept nodes by level and index, as `follow` takes them. */
export const nodesByKey = (nodes: readonly TreeNode[]): Map<string, Uint8Array> =>
  new Map(nodes.map((node) => [keyOf(node), node.hash]));
