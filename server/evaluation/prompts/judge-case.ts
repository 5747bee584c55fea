import type { LoadedPrompt } from '../../model/prompt-files.ts';
import { judgeReply } from '../../model/judge-reply.ts';
import type { PromptCase } from './read-prompt-cases.ts';

/**
 * Whether a value holds an example somewhere inside: every key of an object with its value, the first elements of a
 * list in their order, and anything else by equality.
 */
export function holds(value: unknown, example: unknown): boolean {
  if (matches(value, example)) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((each: unknown) => holds(each, example));
}

function matches(value: unknown, example: unknown): boolean {
  if (Array.isArray(example))
    return Array.isArray(value) && example.every((each, index) => matches(value[index], each));
  if (typeof example !== 'object' || example === null) return value === example;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(example).every(
    ([key, each]) => Object.hasOwn(value, key) && matches(Reflect.get(value, key), each),
  );
}

/** What is wrong with the reply to a case; undefined when it passes. `reply` is undefined where none came. */
export function faultOfCase(
  { prompt }: LoadedPrompt,
  each: PromptCase,
  reply: string | undefined,
): string | undefined {
  const variables = prompt.variables.parse(each.variables);
  const hostile = each.hostileReply !== undefined;
  const text = hostile ? JSON.stringify(each.hostileReply) : reply;
  if (text === undefined) return 'There is no reply to judge; record one.';
  const judged = judgeReply(
    prompt,
    variables,
    { text, refused: false, cut: false, full: false, extra: false, usage: undefined, answeredBy: undefined },
    undefined,
  );
  if (hostile) return 'value' in judged ? 'A hostile reply was taken for a good one.' : undefined;
  if (!('value' in judged)) return judged.fault;
  const missing = each.includes.find((example) => !holds(judged.value, example));
  if (missing !== undefined) return `The reply does not hold ${JSON.stringify(missing)}.`;
  const unwanted = each.excludes.find((example) => holds(judged.value, example));
  return unwanted === undefined ? undefined : `The reply holds ${JSON.stringify(unwanted)}.`;
}
