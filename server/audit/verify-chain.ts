import type { Verification } from '../../core/contract/audit.ts';
import { EMPTY_HEAD, leafHashOf, nextHead } from './chain.ts';

/** A link as it is kept: nothing in it is believed before it is recomputed. */
export interface KeptLink {
  position: number;
  leaf: Uint8Array;
  leafHash: Uint8Array;
  head: Uint8Array;
}

/** Follows a chain link by link and stops at the first one that does not hold. */
export class ChainVerifier {
  #head: Buffer = EMPTY_HEAD;
  #entries = 0;
  #firstBad: Verification['firstBad'] = null;

  get entries(): number {
    return this.#entries;
  }

  get firstBad(): Verification['firstBad'] {
    return this.#firstBad;
  }

  /** Head over the links that held, lower-case hex. */
  get head(): string {
    return this.#head.toString('hex');
  }

  /** Takes the next link; `objection` is what else is wrong with it. False once the chain is broken. */
  follow(link: KeptLink, objection?: string): boolean {
    if (this.#firstBad) return false;
    const leafHash = leafHashOf(link.leaf);
    const head = nextHead(this.#head, leafHash);
    const what =
      link.position === this.#entries
        ? !leafHash.equals(link.leafHash)
          ? 'The entry is not the one whose hash was kept.'
          : !head.equals(link.head)
            ? 'The chain of hashes does not continue here.'
            : objection
        : `Position ${this.#entries} is missing.`;
    if (what !== undefined) return this.stop(link.position, what);
    this.#head = head;
    this.#entries += 1;
    return true;
  }

  /** Records a fault that no link shows; the first fault stays. */
  stop(position: number | null, what: string): false {
    this.#firstBad ??= { position, what };
    return false;
  }
}

/** What a log alone can never show. */
export const NOT_ANCHORED =
  'Not anchored: the head was not compared with a checkpoint kept elsewhere, so entries cut off at the end, or a log ' +
  'rebuilt as a whole, would not be noticed.';
