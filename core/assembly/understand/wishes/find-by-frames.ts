import type { Intent } from '../find-intent.ts';
import type { Frame } from './frames.ts';
import { isOrdered } from './is-ordered.ts';
import { has, marksOf } from './read-clauses.ts';
import type { Clause, Sentence } from './read-clauses.ts';
import type { Marked } from './word-classes.ts';

const USUAL_REACH = 6;
/** Longer clauses are read up to here, so that reading takes bounded time. */
const MOST_MARKS = 400;

/**
 * The wish of the first frame that a clause of the message, or a whole sentence, fills.
 *
 * @param dated whether the message names a day of sending
 */
export function findByFrames(
  sentences: readonly Sentence[],
  frames: readonly Frame[],
  dated: boolean,
): Intent | undefined {
  const read = sentences.flatMap(({ clauses, whole }) => (whole ? [...clauses, whole] : clauses));
  return frames.find((frame) =>
    read.some((clause) => !(dated && frame.undated && !has(clause, 'at_once')) && fills(clause, frame)),
  )?.wish;
}

function fills(clause: Clause, frame: Frame): boolean {
  if (clause.marks.length > MOST_MARKS) return false;
  if (frame.without?.some((of) => clause.marks.some((mark) => mark.of === of))) return false;
  const [verbs = [], ...others] = frame.of;
  return marksOf(clause, verbs).some(
    (verb) =>
      (!frame.first || isFirst(clause, verb)) &&
      othersFit(clause, frame, [verb], others) &&
      (frame.plain === true || isOrdered(clause, verb)),
  );
}

/** Whether the remaining classes are found near the verb, each in words of its own. */
function othersFit(
  clause: Clause,
  frame: Frame,
  taken: readonly Marked[],
  [next, ...rest]: Frame['of'],
): boolean {
  if (next === undefined) return true;
  const [verb] = taken;
  const last = taken.at(-1);
  if (!verb || !last) return false;
  const reach = frame.within ?? USUAL_REACH;
  return marksOf(clause, next).some((mark) => {
    const apart = taken.every(({ from, to }) => mark.to <= from || mark.from >= to);
    const near = mark.from >= verb.to ? mark.from - verb.to <= reach : verb.from - mark.to <= reach;
    return (
      apart &&
      near &&
      (!frame.inOrder || mark.from >= last.to) &&
      othersFit(clause, frame, [...taken, mark], rest)
    );
  });
}

const POLITE: ReadonlySet<string> = new Set(
  'please pls just now ok okay great good perfect fine thanks then and so right kindly bitte jetzt dann und super prima gut also merci parfait alors et donc bon svp'.split(
    ' ',
  ),
);
const isFirst = ({ words }: Clause, { from }: Marked): boolean =>
  words.slice(0, from).every((word) => POLITE.has(word));
