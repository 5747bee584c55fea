import { BLOCK_CLASSES, type BlockClass, type ClassifiedBlock } from './classify-blocks.ts';

/** How much of an assembly is to be read: "2 of 9 blocks changed; 7 match signed text by hash". */
export interface ReadingTotals {
  blocks: number;
  /** Blocks whose words were not signed in this use, or are AI-generated. */
  changedBlocks: number;
  /** Blocks whose words match signed text by hash. */
  matchingBlocks: number;
  byClass: Record<BlockClass, number>;
  words: number;
  wordsToRead: number;
  /** Pairs of adjacent blocks, both signed, that never stood side by side under signatures. */
  newNeighbourhoods: number;
  /** Words of the blocks in those pairs, each block once: not to be read again, but to be looked at side by side. */
  neighbourhoodWords: number;
  /** Share of words that need not be read, in whole per cent, rounded down; 0 for an assembly without words. */
  reusePercent: number;
}

/** Words of these blocks that a reviewer has to read. */
export const wordsToRead = (blocks: readonly Pick<ClassifiedBlock, 'wordsToRead'>[]): number =>
  blocks.reduce((sum, block) => sum + block.wordsToRead, 0);

/** Counts what a reviewer has to read: blocks by class, and words. */
export function readingTotals(blocks: readonly ClassifiedBlock[]): ReadingTotals {
  const countOf = (condition: (block: ClassifiedBlock) => boolean) => blocks.filter(condition).length;
  const words = blocks.reduce((sum, block) => sum + block.words, 0);
  const toRead = wordsToRead(blocks);
  const matchingBlocks = countOf(({ textSigned }) => textSigned);
  const inNewPairs = blocks.filter((block) => block.textSigned && block.newNeighbours.length > 0);
  return {
    blocks: blocks.length,
    changedBlocks: blocks.length - matchingBlocks,
    matchingBlocks,
    byClass: {
      signed_before: 0,
      approved_new_neighbourhood: 0,
      adapted: 0,
      ai_generated: 0,
      ...Object.fromEntries(BLOCK_CLASSES.map((name) => [name, countOf((block) => block.class === name)])),
    },
    words,
    wordsToRead: toRead,
    // Both blocks of such a pair name each other.
    newNeighbourhoods: inNewPairs.reduce((sum, { newNeighbours }) => sum + newNeighbours.length, 0) / 2,
    neighbourhoodWords: inNewPairs.reduce((sum, block) => sum + block.words, 0),
    reusePercent: words === 0 ? 0 : Math.floor((100 * (words - toRead)) / words),
  };
}
