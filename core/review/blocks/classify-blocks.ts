import type { ReviewBlock } from './block.ts';
import { type DiffPart, type WordDiff, wordsOfKind } from './word-diff.ts';

export const BLOCK_CLASSES = [
  'signed_before',
  'approved_new_neighbourhood',
  'adapted',
  'ai_generated',
] as const;
export type BlockClass = (typeof BLOCK_CLASSES)[number];

/** Hashes that stand under valid signatures in the use of the assembly at hand, and in no other. */
export interface SignedBefore {
  blocks: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
  /** Blocks under their template. */
  templates: ReadonlySet<string>;
}

export const NOTHING_SIGNED: SignedBefore = { blocks: new Set(), pairs: new Set(), templates: new Set() };

export interface ClassifiedBlock extends ReviewBlock {
  class: BlockClass;
  /** Whether exactly these words were signed in this use, wherever they stood. */
  textSigned: boolean;
  /** Keys of the adjacent blocks with which this one was never signed together. */
  newNeighbours: string[];
  /** Whether the words were signed, but never in this template. */
  newTemplate: boolean;
  /** Against the approved source; null where the words are the source's, or where there is none. */
  diff: DiffPart[] | null;
  added: number;
  removed: number;
  /** Words of this block that a reviewer has to read. */
  wordsToRead: number;
}

/**
 * Says of each block what a reviewer has to read of it.
 *
 * A neighbourhood is new where two adjacent blocks never stood side by side under valid signatures. Beside words that
 * have to be read anyway it is told there; both blocks carry it only when the words of both are signed. Of a reference
 * list that was not signed as a whole the citations are read that were not signed in any list.
 */
export function classifyBlocks(
  blocks: readonly ReviewBlock[],
  signed: SignedBefore,
  diff: WordDiff,
): ClassifiedBlock[] {
  const isSigned = (block: ReviewBlock | undefined) =>
    block !== undefined && block.origin !== 'ai_generated' && signed.blocks.has(block.hash);
  const isNewPair = (second: ReviewBlock | undefined) =>
    second !== undefined && second.pairHash !== null && !signed.pairs.has(second.pairHash);
  const unsignedWords = (block: ReviewBlock) =>
    block.citations.length === 0
      ? block.words
      : block.citations
          .filter(({ hash }) => !signed.blocks.has(hash))
          .reduce((sum, { words }) => sum + words, 0);
  return blocks.map((block, index) => {
    const previous = blocks[index - 1];
    const next = blocks[index + 1];
    const textSigned = isSigned(block);
    const tells = (neighbour: ReviewBlock | undefined) => !textSigned || isSigned(neighbour);
    const newNeighbours = [
      ...(previous && isNewPair(block) && tells(previous) ? [previous.key] : []),
      ...(next && isNewPair(next) && tells(next) ? [next.key] : []),
    ];
    const newTemplate = textSigned && !signed.templates.has(block.templateHash);
    return {
      ...block,
      textSigned,
      newNeighbours,
      newTemplate,
      ...judge(block, { textSigned, isMoved: newNeighbours.length > 0 || newTemplate, unsignedWords }, diff),
    };
  });
}

type Judged = Pick<ClassifiedBlock, 'class' | 'diff' | 'added' | 'removed' | 'wordsToRead'>;

interface Found {
  textSigned: boolean;
  isMoved: boolean;
  unsignedWords: (block: ReviewBlock) => number;
}

function judge(block: ReviewBlock, { textSigned, isMoved, unsignedWords }: Found, diff: WordDiff): Judged {
  const unchanged = { diff: null, added: 0, removed: 0 };
  if (block.origin === 'ai_generated') {
    return { class: 'ai_generated', ...unchanged, wordsToRead: block.words };
  }
  if (textSigned) {
    return {
      class: isMoved ? 'approved_new_neighbourhood' : 'signed_before',
      ...unchanged,
      wordsToRead: 0,
    };
  }
  if (block.text === block.source) {
    return { class: 'approved_new_neighbourhood', ...unchanged, wordsToRead: unsignedWords(block) };
  }
  if (block.source === null) return { class: 'adapted', ...unchanged, wordsToRead: block.words };
  const parts = diff(block.source, block.text);
  const added = wordsOfKind(parts, 'added');
  const removed = wordsOfKind(parts, 'removed');
  // A change of marks alone holds no word, and is to be looked at all the same.
  const wordsToRead = Math.max(1, Math.min(block.words, added + removed));
  return { class: 'adapted', diff: parts, added, removed, wordsToRead };
}
