import { diffWordsWithSpace } from 'diff';
import type { DiffPart, WordDiff } from '../../../core/review/blocks/word-diff.ts';

/** Two texts that differ in more places are shown as one removed and one added; comparing them would take long. */
const MOST_EDITS = 2_000;

/** Word comparison of the jsdiff library; white space counts, so that the runs give both texts back exactly. */
export const wordDiff: WordDiff = (before, after) => {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  const whole: DiffPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return (
    parts?.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })) ?? whole.filter(({ text }) => text !== '')
  );
};
