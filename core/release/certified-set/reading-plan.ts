import { z } from 'zod';
import { BLOCK_KINDS, type ReviewBlock, type Use } from '../../review/blocks/block.ts';
import type { SignedBefore } from '../../review/blocks/classify-blocks.ts';
import { countReadableWords } from '../../review/blocks/count-words.ts';
import { firstSentence, lastSentence } from './seam.ts';

const count = z.int().min(0);

/** A block that reviewers read once for the whole set. */
export const setBlockSchema = z.strictObject({
  hash: z.string(),
  key: z.string(),
  kind: z.enum(BLOCK_KINDS),
  /** In mini-markup. */
  text: z.string(),
  module: z.strictObject({ id: z.string(), version: z.int() }).nullable(),
  words: count,
  /** Words to read of it: none where every use was signed before; of a reference list the citations not met yet. */
  wordsToRead: count,
  /** How many emails of the set hold it, and in which markets, audiences, moments and channels. */
  emails: count,
  markets: z.array(z.string()),
  audiences: z.array(z.string()),
  moments: z.array(z.string()),
  channels: z.array(z.string()),
});
export type SetBlock = z.output<typeof setBlockSchema>;

/** Two blocks that stand side by side in the set and never did under signatures in that use. */
export const setNeighbourhoodSchema = z.strictObject({
  hash: z.string(),
  before: z.string(),
  after: z.string(),
  /** Sentence to read again on each side; null where that block is read whole right here. */
  lastOfBefore: z.string().nullable(),
  firstOfAfter: z.string().nullable(),
  wordsToRead: count,
  emails: count,
});
export type SetNeighbourhood = z.output<typeof setNeighbourhoodSchema>;

export const readingPlanSchema = z.strictObject({
  blocks: z.array(setBlockSchema),
  neighbourhoods: z.array(setNeighbourhoodSchema),
  /** Words of all emails, each as if it were read whole. */
  wordsTotal: count,
  /** Words of the blocks, each once, and of the sentences at the new neighbourhoods. */
  wordsToReview: count,
  /** The same if both blocks of every new neighbourhood were read whole again: an upper bound. */
  wordsIfNeighboursReadWhole: count,
});
export type ReadingPlan = z.output<typeof readingPlanSchema>;

/** An email of the set as the plan sees it. */
export interface EmailToRead {
  use: Use;
  moment: string | undefined;
  blocks: readonly ReviewBlock[];
}

/**
 * What is read of a set, email by email in its order. A block is read whole where it stands first. Where two blocks
 * meet for the first time, a block that is read there counts once; one that was read before is met with the sentence
 * that touches the other. What was signed before in every use of the set is not read again.
 */
export class ReadingPlanner {
  readonly #blocks = new Map<string, SetBlock>();
  readonly #pairs = new Map<string, SetNeighbourhood>();
  readonly #citations = new Set<string>();
  readonly #wholeWords = new Map<string, number>();
  #wordsTotal = 0;

  add({ use, moment, blocks }: EmailToRead, signed: SignedBefore): void {
    const readHere = new Set<string>();
    for (const block of blocks) {
      this.#wordsTotal += block.words;
      if (this.#meet(block, use, moment, signed)) readHere.add(block.hash);
    }
    blocks.forEach((block, index) => {
      const before = blocks[index - 1];
      if (before) this.#meetPair(before, block, readHere, signed);
    });
  }

  /** Counts the block; true when it is read whole in this email. */
  #meet(block: ReviewBlock, use: Use, moment: string | undefined, signed: SignedBefore): boolean {
    const known = this.#blocks.get(block.hash);
    const { hash, key, kind, text, module, words } = block;
    const entry: SetBlock = known ?? {
      hash,
      key,
      kind,
      text,
      module,
      words,
      wordsToRead: 0,
      emails: 0,
      markets: [],
      audiences: [],
      moments: [],
      channels: [],
    };
    this.#blocks.set(hash, entry);
    entry.emails += 1;
    addOnce(entry.markets, use.market);
    addOnce(entry.audiences, use.audience);
    addOnce(entry.channels, use.channel);
    if (moment !== undefined) addOnce(entry.moments, moment);
    const isSigned = block.origin !== 'ai_generated' && signed.blocks.has(hash);
    if (isSigned || entry.wordsToRead > 0) return false;
    entry.wordsToRead = this.#unreadWords(block, signed);
    return true;
  }

  #unreadWords({ citations, words }: ReviewBlock, signed: SignedBefore): number {
    if (citations.length === 0) return words;
    const unread = citations.filter(({ hash }) => !signed.blocks.has(hash) && !this.#citations.has(hash));
    for (const { hash } of unread) this.#citations.add(hash);
    // A list in a new order is looked at, even if each of its citations was read.
    return Math.max(
      1,
      unread.reduce((sum, citation) => sum + citation.words, 0),
    );
  }

  #meetPair(
    before: ReviewBlock,
    after: ReviewBlock,
    readHere: ReadonlySet<string>,
    signed: SignedBefore,
  ): void {
    const { pairHash } = after;
    if (pairHash === null) return;
    const known = this.#pairs.get(pairHash);
    if (known) known.emails += 1;
    if (known || signed.pairs.has(pairHash)) return;
    const lastOfBefore = readHere.has(before.hash) ? null : lastSentence(before.text);
    const firstOfAfter = readHere.has(after.hash) ? null : firstSentence(after.text);
    this.#wholeWords.set(pairHash, before.words + after.words);
    this.#pairs.set(pairHash, {
      hash: pairHash,
      before: before.hash,
      after: after.hash,
      lastOfBefore,
      firstOfAfter,
      wordsToRead: countReadableWords(lastOfBefore ?? '') + countReadableWords(firstOfAfter ?? ''),
      emails: 1,
    });
  }

  plan(): ReadingPlan {
    const blocks = [...this.#blocks.values()];
    const neighbourhoods = [...this.#pairs.values()];
    const whole = [...this.#wholeWords.values()].reduce((total, words) => total + words, 0);
    return {
      blocks,
      neighbourhoods,
      wordsTotal: this.#wordsTotal,
      wordsToReview: wordsOf(blocks) + wordsOf(neighbourhoods),
      wordsIfNeighboursReadWhole: wordsOf(blocks) + whole,
    };
  }
}

const wordsOf = (list: readonly { wordsToRead: number }[]): number =>
  list.reduce((total, { wordsToRead }) => total + wordsToRead, 0);

function addOnce(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value);
}
