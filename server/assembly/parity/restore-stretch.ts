import type { ParityFix, TextSpan } from '../../../core/contract/parity.ts';

interface Word extends TextSpan {
  key: string;
}

/** More words than this are not compared while somebody types: the table has a cell for each pair. */
const MOST_WORDS = 400;

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: word.replaceAll(/^[\p{P}\p{S}]+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])[.,;:!?)\]}”»]+$/gu, ''),
  }));

/**
 * What puts a stretch of the source back into a changed text of the same language: the words between the nearest words
 * before and after it that both texts share (longest common subsequence of words; Hunt and McIlroy 1976). Give the place
 * in the source, or the place of something added in the target. Undefined for long texts and where nothing differs.
 */
export function restoreStretch(
  source: string,
  target: string,
  place: { inSource: TextSpan } | { inTarget: TextSpan },
): ParityFix | undefined {
  const [before, after] = [wordsOf(source), wordsOf(target)];
  if (before.length > MOST_WORDS || after.length > MOST_WORDS) return undefined;
  const pairs = sharedWords(before, after);
  const isBefore = ([left, right]: readonly [Word, Word]) =>
    'inSource' in place ? left.end <= place.inSource.start : right.end <= place.inTarget.start;
  const isAfter = ([left, right]: readonly [Word, Word]) =>
    'inSource' in place ? left.start >= place.inSource.end : right.start >= place.inTarget.end;
  const [previous, next] = [pairs.findLast(isBefore), pairs.find(isAfter)];
  const from = { start: previous?.[0].end ?? 0, end: next?.[0].start ?? source.length };
  const span = { start: previous?.[1].end ?? 0, end: next?.[1].start ?? target.length };
  const replacement = source.slice(from.start, from.end);
  return replacement === target.slice(span.start, span.end) ? undefined : { span, replacement };
}

/** Words that both lists have in the same order, as many as possible. */
function sharedWords(before: readonly Word[], after: readonly Word[]): (readonly [Word, Word])[] {
  const width = after.length + 1;
  const longest = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      longest[row * width + column] =
        before[row]?.key === after[column]?.key
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: (readonly [Word, Word])[] = [];
  for (let row = 0, column = 0; row < before.length && column < after.length;) {
    const [left, right] = [before[row], after[column]];
    if (left && right && left.key === right.key) {
      pairs.push([left, right]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
