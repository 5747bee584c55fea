import type { Understanding, UnderstoodPart } from '../../../core/assembly/understanding.ts';
import type { AssistantCase, ExpectedContext } from './case-schema.ts';

/** One expectation and what came out. */
export interface Judged {
  what: string;
  expected: string;
  found: string;
  right: boolean;
}

const shown = (value: string | readonly string[] | null | undefined): string =>
  value === undefined || value === null ? 'nothing' : [value].flat().toSorted().join(', ') || 'nothing';

const sameSet = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((value) => right.includes(value));

/**
 * Compares what was understood with what was expected, part by part. A value that the program filled in by itself and
 * shows as such (`derived`) counts as nothing said where nothing was expected.
 */
export function judgeContext(
  understanding: Understanding,
  { context, alsoTopics }: AssistantCase['expected'],
): Judged[] {
  const { topics, ...single } = context;
  const judged = (Object.entries(single) as [Exclude<keyof ExpectedContext, 'topics'>, string[]][]).map(
    ([part, alternatives]): Judged => judgePart(understanding, part, alternatives),
  );
  if (topics === undefined) return judged;
  const value = understanding.topics?.value ?? [];
  const found = [value].flat();
  const counted = found.filter((topic) => topics.includes(topic) || !alsoTopics.includes(topic));
  return [
    ...judged,
    { what: 'topics', expected: shown(topics), found: shown(found), right: sameSet(topics, counted) },
  ];
}

function judgePart(
  understanding: Understanding,
  part: UnderstoodPart,
  alternatives: readonly (string | null)[],
): Judged {
  const known = understanding[part];
  const said = known?.source === 'derived' ? null : (known?.value ?? null);
  const right = alternatives.some((expected) =>
    expected === null ? said === null : equal(known?.value, expected),
  );
  return {
    what: part,
    expected: alternatives.map((each) => each ?? 'nothing').join(' or '),
    found: shown(known?.value),
    right,
  };
}

const equal = (value: string | readonly string[] | undefined, expected: string): boolean =>
  typeof value === 'string' && value.toLowerCase() === expected.toLowerCase();

/** Whether exactly the expected parts were asked for; nothing where the case does not say. */
export function judgeQuestion(
  asked: readonly string[],
  expected: readonly string[] | undefined,
): Judged | undefined {
  if (expected === undefined) return undefined;
  const parts = [...new Set(asked)];
  return {
    what: 'question',
    expected: shown(expected),
    found: shown(parts),
    right: sameSet([...new Set(expected)], parts),
  };
}
