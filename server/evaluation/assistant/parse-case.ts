import type { z } from 'zod';
import { understoodCode } from '../../../core/assembly/understand/request-index.ts';
import { assistantCaseSchema } from './case-schema.ts';
import type { AssistantCase } from './case-schema.ts';
import { withOwnFieldNames } from './field-names.ts';
import { isRecord } from './is-record.ts';

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const absent = (value: unknown): boolean => value === undefined || value === null;

/** What a person said, in the forms that people write it; a line of the assistant (`undefined`) is left out. */
function turnOf(source: unknown): unknown {
  if (typeof source === 'string') return { say: source };
  if (!isRecord(source) || 'say' in source || 'chip' in source) return source;
  const { role, author } = source;
  if (role === 'assistant' || author === 'assistant') return undefined;
  const said = ['user', 'person', 'text', 'content', 'message'].map((name) => source[name]);
  return { say: said.find((words) => typeof words === 'string') };
}

/** Values become lists of alternatives, and names that a request could use become codes: `Germany` is `DE`. */
function contextOf(source: unknown): unknown {
  if (!isRecord(source)) return source;
  return Object.fromEntries(
    Object.entries(source).map(([part, value]) => [
      part,
      part === 'topics' && absent(value)
        ? []
        : list(value).map((each) => (typeof each === 'string' ? understoodCode(part, each) : each)),
    ]),
  );
}

/** `demo`, nothing, items by kind, or `{base, items}`. Items with a template are a whole library of their own. */
function libraryOf(source: unknown): unknown {
  if (absent(source)) return undefined;
  if (source === 'demo' || source === 'empty') return { base: source, items: {} };
  if (!isRecord(source) || 'items' in source) return source;
  const { base, ...items } = source;
  return { base: base ?? ('templates' in items ? 'empty' : 'demo'), items };
}

function expectedOf(source: unknown): unknown {
  if (!isRecord(source)) return source;
  const { context, slots, gaps, question, refusal, ...rest } = source;
  const refused = typeof refusal === 'string' ? refusal.replace(/^refuse[_-]/u, '') : refusal;
  return {
    ...rest,
    ...(context !== undefined && { context: contextOf(context) }),
    ...(isRecord(slots) && {
      slots: Object.fromEntries(
        Object.entries(slots).map(([slot, value]) => [slot, absent(value) ? [] : list(value)]),
      ),
    }),
    ...(Array.isArray(slots) && { slots: { any: slots } }),
    ...(gaps !== undefined && { gaps: absent(gaps) ? [] : list(gaps) }),
    ...(question !== undefined && { question: absent(question) ? [] : list(question) }),
    ...(refusal !== undefined && { refusal: refused === false || refused === 'none' ? null : refused }),
  };
}

const isModule = (each: unknown): boolean => typeof each === 'string' && /^[A-Z][\w.-]*\*?$/u.test(each);

/** A bare list of things that must not be holds module ids (capitals, no spaces) and texts. */
function mustNotOf(source: unknown): unknown {
  if (isRecord(source)) {
    const { modules, text, ...rest } = source;
    return { ...rest, modules: absent(modules) ? [] : list(modules), text: absent(text) ? [] : list(text) };
  }
  if (absent(source)) return undefined;
  return {
    modules: list(source).filter(isModule),
    text: list(source).filter((each) => !isModule(each)),
  };
}

/** Reads one case in any of its forms; the reason names the first wrong field. */
export function parseCase(source: unknown, place: string): { case: AssistantCase } | { reason: string } {
  if (!isRecord(source)) return { reason: 'the case: is no JSON object' };
  const { conversation, library, expected, mustNot, id, ...rest } = withOwnFieldNames(source);
  const parsed = assistantCaseSchema.safeParse({
    ...rest,
    id: typeof id === 'number' ? String(id) : (id ?? place),
    conversation: absent(conversation)
      ? conversation
      : list(conversation).flatMap((turn) => turnOf(turn) ?? []),
    library: libraryOf(library),
    expected: expectedOf(expected),
    mustNot: mustNotOf(mustNot),
  });
  return parsed.success ? { case: parsed.data } : { reason: firstIssue(parsed.error) };
}

const firstIssue = ({ issues: [issue] }: z.ZodError): string =>
  issue === undefined ? 'is no case' : describeIssue(issue, []);

/** Of a choice between forms the first one counts: the others have no field to name. */
function describeIssue(issue: z.core.$ZodIssue, outer: readonly PropertyKey[]): string {
  const path = [...outer, ...issue.path];
  const inner = issue.code === 'invalid_union' ? issue.errors[0]?.[0] : undefined;
  if (inner !== undefined) return describeIssue(inner, path);
  return `${path.map(String).join('.') || 'the case'}: ${issue.message}`;
}
