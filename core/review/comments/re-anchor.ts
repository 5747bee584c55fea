import type { DiffPart, WordDiff } from '../blocks/word-diff.ts';
import { type AnchorPlace, placesOf } from './anchor.ts';

/** Where an anchor stands now: the same words, or other words that took their place. */
export interface Anchored {
  /** `exact`: the quoted words. `context`: between the same surroundings. `mapped`: where the edit left them. */
  how: 'exact' | 'context' | 'mapped';
  start: number;
  end: number;
}

/** Other words count as the quoted ones when at least this share of the characters is the same. */
export const LEAST_SIMILARITY = 0.5;

/**
 * Finds an anchor again in a later text: first the exact quote (of several the one whose surroundings fit best, then
 * the nearest), then what stands between the same prefix and suffix, then what the comparison of both texts leaves in
 * its place. Undefined when the place is lost; the comment then goes to the orphan tray.
 *
 * @param base text that the anchor was put on
 */
export function reAnchor(
  anchor: AnchorPlace,
  base: string,
  present: string,
  diff: WordDiff,
): Anchored | undefined {
  if (base === present) return { how: 'exact', start: anchor.start, end: anchor.end };
  const exact = exactPlace(anchor, present);
  if (exact) return exact;
  const parts = diff(base, present);
  for (const found of [contextPlace(anchor, present), mappedPlace(anchor, parts)]) {
    if (!found || present.slice(found.start, found.end).trim() === '') continue;
    const words = present.slice(found.start, found.end);
    if (similarity(anchor.quote, words, diff) >= LEAST_SIMILARITY) return found;
  }
  return undefined;
}

function exactPlace(anchor: AnchorPlace, present: string): Anchored | undefined {
  const { quote, prefix, suffix } = anchor;
  const fit = (at: number) =>
    commonEnd(present.slice(0, at), prefix) + commonStart(present.slice(at + quote.length), suffix);
  const [best] = placesOf(present, quote)
    .map((at) => ({ at, fit: fit(at), distance: Math.abs(at - anchor.start) }))
    .toSorted((one, other) => other.fit - one.fit || one.distance - other.distance);
  return best && { how: 'exact', start: best.at, end: best.at + quote.length };
}

/** Only surroundings that occur once say where the words were. */
function contextPlace({ prefix, suffix }: AnchorPlace, present: string): Anchored | undefined {
  if (prefix.trim() === '' || suffix.trim() === '') return undefined;
  const [before, secondBefore] = placesOf(present, prefix);
  if (before === undefined || secondBefore !== undefined) return undefined;
  const start = before + prefix.length;
  const [length, secondLength] = placesOf(present.slice(start), suffix);
  if (length === undefined || secondLength !== undefined) return undefined;
  return { how: 'context', start, end: start + length };
}

/** The span between the first and the last character that both texts share inside the quote, with what was put there. */
function mappedPlace({ start, end }: AnchorPlace, parts: readonly DiffPart[]): Anchored | undefined {
  let before = 0;
  let after = 0;
  let from: number | undefined;
  let to = 0;
  for (const { kind, text } of parts) {
    const { length } = text;
    if (kind === 'same') {
      const first = Math.max(start, before);
      const last = Math.min(end, before + length);
      if (first < last) {
        from ??= after + first - before;
        to = after + last - before;
      }
    }
    if (kind !== 'added') before += length;
    if (kind !== 'removed') after += length;
  }
  return from === undefined ? undefined : { how: 'mapped', start: from, end: to };
}

/** Share of the characters that two texts have in common, 0 to 1. */
function similarity(one: string, other: string, diff: WordDiff): number {
  const shared = diff(one, other)
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { text }) => sum + text.length, 0);
  return (2 * shared) / (one.length + other.length);
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  return length;
}
