export interface Difference {
  /** Changed part of the second text, in UTF-16 code units, end excluded. */
  span: { start: number; end: number };
  before: string;
  after: string;
}

const SHOWN = 60;

const isWord = (character: string | undefined): boolean => character !== undefined && /\S/u.test(character);
const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** The one stretch in which two texts differ, widened to whole words and cut for display. */
export function firstDifference(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  while (start > 0 && isWord(after[start - 1])) start -= 1;
  while (tail > 0 && isWord(after.at(-tail))) tail -= 1;
  const end = after.length - tail;
  return {
    span: { start, end },
    before: cut(before.slice(start, before.length - tail)),
    after: cut(after.slice(start, end)),
  };
}
