import { splitPoint } from './subtrees.ts';
import type { LeafRange } from './subtrees.ts';

/**
 * The ranges whose hashes prove that leaf `index` is in the tree of `size` leaves, in the order of the proof: PATH of
 * RFC 9162 section 2.1.3.1. As many as the leaf is deep.
 *
 * @throws RangeError unless 0 <= index < size.
 */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size)
    throw new RangeError(`A tree of ${size} leaves has no leaf ${index}.`);
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.toReversed();
}
