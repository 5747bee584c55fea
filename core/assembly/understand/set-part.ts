import type { Understanding, UnderstoodPart } from '../understanding.ts';
import { followMarket } from './follow-market.ts';
import type { Understood } from './understand-request.ts';

/** What an edited chip says: one part set, or cleared with `null`; another market brings its language along. */
export function setPart(
  previous: Understanding,
  part: UnderstoodPart,
  value: string | string[] | null,
): Understood {
  const understanding: Understanding = { ...previous };
  if (value === null) delete understanding[part];
  else understanding[part] = { value, source: 'person' };
  return {
    intent: 'propose',
    slotNumber: undefined,
    understanding: followMarket(previous, understanding, part === 'language'),
    named: [part],
    questions: [],
  };
}
