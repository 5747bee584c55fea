import type { WordDiff } from '../blocks/word-diff.ts';
import type { AnchorPlace } from './anchor.ts';
import { type Anchored, reAnchor } from './re-anchor.ts';

/** A thread as it was put: on a span of a block's readable text. */
export interface ThreadPlace {
  blockKey: string;
  blockHash: string;
  baseText: string;
  anchor: AnchorPlace;
}

/** A block of the present content with the text that comments stand on. */
export interface CommentableBlock {
  key: string;
  hash: string;
  readable: string;
}

export interface PlacedThread extends Anchored {
  blockKey: string;
}

/** Shorter quotes stand in many blocks by chance; they are not looked for outside their own. */
const SHORTEST_MOVED_QUOTE = 20;

/**
 * Where a thread stands in the present content: in the block it was put on, else in the block that has the very same
 * text now (it moved), else where its quote stands and stands once. Null puts it into the orphan tray.
 */
export function placeThread(
  thread: ThreadPlace,
  blocks: readonly CommentableBlock[],
  diff: WordDiff,
): PlacedThread | null {
  const { anchor, baseText } = thread;
  const own = blocks.find(({ key }) => key === thread.blockKey);
  const candidates = [own, ...blocks.filter(({ hash }) => hash === thread.blockHash)];
  for (const block of candidates) {
    if (!block?.readable.includes(anchor.quote)) continue;
    const found = reAnchor(anchor, baseText, block.readable, diff);
    if (found) return { blockKey: block.key, ...found };
  }
  const [elsewhere, second] =
    anchor.quote.length < SHORTEST_MOVED_QUOTE
      ? []
      : blocks.filter(({ readable }) => readable.includes(anchor.quote));
  if (elsewhere && !second) {
    const found = reAnchor(anchor, baseText, elsewhere.readable, diff);
    if (found) return { blockKey: elsewhere.key, ...found };
  }
  const found = own && reAnchor(anchor, baseText, own.readable, diff);
  return found && own ? { blockKey: own.key, ...found } : null;
}
